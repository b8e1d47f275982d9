package fr.phare.bench;

import java.util.Arrays;
import java.util.Locale;

/** Several measurements of the same thing; its value is their median. */
record Series(double... values) {

    Series {
        values = values.clone();
        Arrays.sort(values);
    }

    double median() {
        return quantile(0.5);
    }

    /** Nearest rank. */
    double quantile(double share) {
        int rank = (int) Math.ceil(share * values.length);
        return values[Math.max(0, rank - 1)];
    }

    double least() {
        return values[0];
    }

    double most() {
        return values[values.length - 1];
    }

    /** Least and most, in the format of one value. */
    String spread(String format) {
        return String.format(Locale.ROOT, format + "–" + format, least(), most());
    }
}
