package fr.phare.access;

/** Something a signed-in person may be allowed to do; every route declares the one it needs. */
public enum Action {
    /** See who is waiting, what is due and what is late. */
    SEE_QUEUE,
    /** Take a request, attempt to reach the person, give it back. */
    TAKE_REQUEST,
    /** Take a request from whoever has it, and give it to somebody. */
    REASSIGN_REQUEST,
    /** Register a call, e-mail or letter that arrived by other means. */
    REGISTER_CONTACT,
    /** Read case files: people, notes, facts, recaps. */
    READ_CASE,
    /** Write in case files. */
    WRITE_CASE,
    /** Send a recap to the person. */
    SEND_RECAP,
    /** Read the aid catalogue with its rules and sources. */
    READ_CATALOGUE,
    /** Enter closures and exceptional openings of a cell. */
    MANAGE_HOURS,
    /** Change delays, texts, colours and the like, of the chamber and its cells. */
    MANAGE_SETTINGS,
    /** Change a cell: name, number, place, usual hours; open a further one. */
    MANAGE_CELLS,
    /** Enter and remove the absences of colleagues. */
    MANAGE_TEAM,
    /** Take lists of requests, cases and contacts along as files. */
    EXPORT_REQUESTS,
    /** Take requests in from a file, and take them back. */
    IMPORT_REQUESTS,
    /** See what a newly opened cell still lacks, and try its public page. */
    SEE_SETUP,
    /** Read the messages that left the chamber (embedded mailbox). */
    READ_MAILBOX,
    /** Invite people, give and withdraw roles, let people in and out; see {@link RoleGrants}. */
    MANAGE_PEOPLE,
    /** Give and withdraw the role of administrator, and change an administrator's account. */
    NAME_ADMINISTRATORS,
    /** See the list of what can be set; each page in it needs a right of its own. */
    OPEN_SETTINGS,
    /** Read who saw and changed what: ids and actions, no content. */
    READ_JOURNAL,
    /** One's own account: password, second factor, language. */
    OWN_ACCOUNT
}
