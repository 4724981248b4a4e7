package correct

func (r *reading) restoreHyphens() {}
