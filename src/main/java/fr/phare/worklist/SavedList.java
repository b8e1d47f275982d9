package fr.phare.worklist;

import java.util.UUID;

/** A list that a person keeps under a name of their own. */
record SavedList(UUID id, String name, ListFilter filter) {

    @Override
    public String toString() {
        return "SavedList[" + id + "]";
    }
}
