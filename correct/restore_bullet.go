package correct

func (r *reading) restoreBullets() {}
