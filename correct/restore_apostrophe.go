package correct

func (r *reading) restorePossessives() {}
