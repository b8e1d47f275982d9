package fr.phare.casefile;

/** An aid picked for the person, with the adviser's own words about it. */
public record AdvisedAid(String aid, String words) {

    @Override
    public String toString() {
        return "AdvisedAid[" + aid + "]";
    }
}
