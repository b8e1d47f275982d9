package fr.phare.chamber;

import fr.phare.storage.ChamberId;

/** What everybody may know of a cell: for the start page of the installation. */
public record CellListing(
        CellId cell, ChamberId chamber, String slug, String name, String chamberName) {}
