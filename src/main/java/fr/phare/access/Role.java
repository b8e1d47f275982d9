package fr.phare.access;

/** What a person is in their chamber; one person may hold several. */
public enum Role {
    FRONT_DESK,
    ECONOMIC_ADVISER,
    SPECIALIST,
    MANAGER,
    WATCH_EDITOR,
    ADMINISTRATOR
}
