package fr.phare.queue;

import fr.phare.storage.ChamberId;

/** Something in the line of {@code chamber} is not what it was. */
public record LineChanged(ChamberId chamber) {}
