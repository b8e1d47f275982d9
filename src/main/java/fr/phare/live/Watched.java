package fr.phare.live;

/** A part of open pages that time and other nodes change as well. */
public interface Watched {

    /** Another number when what it shows of the current chamber is not what it was. */
    int fingerprint();
}
