package structure_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/jdscribe/jdscribe/structure"
)

// signedEnglish and signedFrench are a description up to its last duty.
const (
	signedEnglish = "POSITION DESCRIPTION\nPOSITION TITLE: Director, Weirs\nPOSITION NUMBER: 55123\nCLASSIFICATION: EX-01\n\n" +
		"GENERAL ACCOUNTABILITY\nThe Director is accountable for weirs.\n\nSPECIFIC ACCOUNTABILITIES\n1. Directs the weirs.\n2. Manages people and money.\n3. Advises the Minister."
	signedFrench = "DESCRIPTION DE POSTE\nTITRE DU POSTE : Directeur, Seuils\nNUMÉRO DU POSTE : 55123\nCLASSIFICATION : EX-01\n\n" +
		"RESPONSABILITÉ GÉNÉRALE\nLe directeur est responsable des seuils.\n\nRESPONSABILITÉS PARTICULIÈRES\n1. Dirige les seuils.\n2. Gère les personnes.\n3. Conseille le ministre."
)

// TestSignaturesUnderNoHeading: what is signed behind the last duty is no part of
// it, in lines and in one line, and who signs is told.
func TestSignaturesUnderNoHeading(t *testing.T) {
	tests := []struct{ text, signatures, want string }{
		{signedEnglish, "Supervisor's Signature Date", "supervisor"},
		{signedEnglish, "Incumbent: Date:\nSupervisor: Date:\nApproved by:\nAssistant Deputy Minister, Ponds Date:", "incumbent supervisor authority Assistant Deputy Minister, Ponds"},
		{signedEnglish, "The above is an accurate description of the position.\nEmployee ____________ Date ______\nManager ____________ Date ______", "incumbent manager"},
		{signedEnglish, "I declare that I know the duties. I certify that they are assigned.\nIncumbent/Titulaire Manager/Surveillant Date/Date Date/Date", "incumbent manager"},
		{signedEnglish, "C / od _ {3 Ve Incumbent Name / Signature ate\nSup rvisor e / Signature Date", "incumbent"},
		{signedFrench, "Signature du titulaire Date\nSignature du supérieur immédiat Date\nDirecteur général, Étangs Date", "incumbent supervisor authority Directeur général, Étangs"},
		{signedFrench, "____________ ______\nTitulaire Date\n____________ ______\nSupérieure immédiate Date\n____________\nSous-ministre adjointe", "incumbent supervisor authority Sous-ministre adjointe"},
		{signedFrench, "Ce qui précède est une description fidèle.\nFonctionnaire autorisé : Date :", "authority"},
	}
	for _, tt := range tests {
		for _, form := range []string{tt.text + "\n\n" + tt.signatures, strings.Join(strings.Fields(tt.text+" "+tt.signatures), " ")} {
			jd := structure.Parse(plain(form), nil, structure.Options{})
			if l := lost(jd); len(l) > 0 {
				t.Errorf("words lost: %q", l)
			}
			if got := signatories(jd); got != tt.want {
				t.Errorf("%q: signed by %q, want %q", tt.signatures, got, tt.want)
			}
			last := jd.Sections[len(jd.Sections)-1]
			if n := len(last.Items); n != 3 || !strings.HasSuffix(tt.text, last.Items[2]) {
				t.Errorf("%q: items %q", tt.signatures, last.Items)
			}
			if !strings.Contains(jd.Unplaced, strings.Join(strings.Fields(tt.signatures), " ")) {
				t.Errorf("%q is not in unplaced %q", tt.signatures, jd.Unplaced)
			}
		}
	}
}

// signatories are the roles of those who sign and their titles.
func signatories(jd *structure.JobDescription) string {
	var parts []string
	for _, s := range jd.Certification {
		parts = append(parts, strings.TrimSpace(fmt.Sprint(s.Role, " ", s.Title)))
	}
	return strings.Join(parts, " ")
}

// TestDutiesAboutSigningAreNoSignatures: a duty may be about signatures and dates.
func TestDutiesAboutSigningAreNoSignatures(t *testing.T) {
	for _, duty := range []string{
		"4. Oversees the signature of agreements by the supervisor at a later date.",
		"4. Signs leases with the Supervisor of Works and keeps the Signature Date of each.",
		"4. Is approved by the Director General to sign for the Manager up to that date.",
		"4. Reports to the Director General on the Due Date.",
		"4. Keeps the register of the Incumbents, with title and start date of each.",
	} {
		jd := structure.Parse(plain(signedEnglish+"\n"+duty), nil, structure.Options{})
		last := jd.Sections[len(jd.Sections)-1]
		if len(last.Items) != 4 || last.Items[3] != duty[3:] || len(jd.Certification) > 0 {
			t.Errorf("%q: items %q, signed by %v", duty, last.Items, jd.Certification)
		}
	}
}

// TestCertificationNamesAllWhoSign: the roles and titles of a certification that
// has its heading.
func TestCertificationNamesAllWhoSign(t *testing.T) {
	tests := []struct{ text, want string }{
		{signedEnglish + "\n\nSIGNATURES\n____________ ______\nIncumbent Date\n____________ ______\nAssistant Commissioner Date\n____________\nClassification Officer\nCertified current and complete",
			"incumbent authority Assistant Commissioner authority Classification Officer"},
		{signedFrench + "\n\nATTESTATION\nSignature du titulaire Date\nSignature du superviseur Date\nAgent de classification Date", "incumbent supervisor authority Agent de classification"},
		{signedEnglish + "\n\nCERTIFICATION\nSignature of incumbent Date\nImmediate supervisor Date\nDelegated manager Date\nAuthorized Officer Date", "incumbent supervisor manager authority"},
	}
	for _, tt := range tests {
		if got := signatories(structure.Parse(plain(tt.text), nil, structure.Options{})); got != tt.want {
			t.Errorf("signed by %q, want %q", got, tt.want)
		}
	}
}
