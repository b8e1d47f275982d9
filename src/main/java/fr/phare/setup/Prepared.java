package fr.phare.setup;

import fr.phare.account.NewPerson;
import fr.phare.chamber.NewCell;
import fr.phare.chamber.NewChamber;
import java.util.List;

/** Everything that opening a cell needs, read and found good. */
record Prepared(
        NewChamber chamber,
        NewCell cell,
        NewPerson self,
        String passwordHash,
        List<NewPerson> colleagues) {

    @Override
    public String toString() {
        return "Prepared[" + cell.slug() + "]";
    }
}
