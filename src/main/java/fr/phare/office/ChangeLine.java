package fr.phare.office;

import fr.phare.settings.Change;

/**
 * One change as it is shown.
 *
 * @param setting what was changed, and where
 * @param who name of the person
 * @param from value before, in words
 * @param to value after, in words
 * @param address the page of that setting there; empty where there is none any more
 * @param undo what the button that takes it back says, a message key; empty for no button
 * @param seen the version such a button is shown with
 */
record ChangeLine(
        Change change,
        String setting,
        String who,
        String from,
        String to,
        String address,
        String undo,
        int seen) {

    boolean undoable() {
        return !undo.isEmpty();
    }
}
