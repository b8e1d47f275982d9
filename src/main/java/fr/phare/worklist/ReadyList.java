package fr.phare.worklist;

import fr.phare.casefile.CaseLists;
import org.jspecify.annotations.Nullable;

/** Lists that everybody has; message key {@code worklist.ready.<name>}. */
enum ReadyList {
    MINE_TODAY(ListFilter.MINE, CaseLists.Due.TODAY),
    MINE_LATE(ListFilter.MINE, CaseLists.Due.LATE),
    MINE_WITHOUT_STEP(ListFilter.MINE, CaseLists.Due.NONE),
    ALL_OPEN("", null);

    private final String whose;
    private final CaseLists.@Nullable Due due;

    ReadyList(String whose, CaseLists.@Nullable Due due) {
        this.whose = whose;
        this.due = due;
    }

    ListFilter filter() {
        return ListFilter.of(whose, due == null ? null : ListFilter.code(due));
    }
}
