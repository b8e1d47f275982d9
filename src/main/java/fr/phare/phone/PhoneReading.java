package fr.phare.phone;

/** What came of reading a telephone number. */
public sealed interface PhoneReading {

    /** A number that may be called. */
    record Accepted(PhoneNumber number) implements PhoneReading {}

    /** Not a number that may be called, and why. */
    record Refused(Reason reason) implements PhoneReading {}

    /** Why a number is refused; {@link #messageKey()} is what the person is told. */
    enum Reason {
        /** Nothing was written. */
        EMPTY,
        /** No number, an incomplete one, or one that could be several. */
        UNREADABLE,
        /** A French number with less than ten digits. */
        TOO_FEW_DIGITS,
        /** A French number with more than ten digits. */
        TOO_MANY_DIGITS,
        /** Letters that look like digits, as O for 0. */
        LETTERS,
        /** Digits of another script. */
        NOT_LATIN_DIGITS,
        /** A number behind a switchboard: nobody can be reached by machine there. */
        EXTENSION,
        /** A country that this installation does not call. */
        COUNTRY,
        /** Premium rate or shared cost. */
        PREMIUM,
        /** Emergency, enquiry and service numbers of two to six digits. */
        SHORT,
        /** Satellite and international networks, dear to call. */
        SATELLITE,
        /** Neither fixed nor mobile nor over the internet: toll-free, pager, personal number… */
        KIND;

        /** {@code phone.refused.EMPTY}. */
        public String messageKey() {
            return "phone.refused." + name();
        }
    }
}
