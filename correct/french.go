package correct

func (r *reading) restoreFrench() {}
