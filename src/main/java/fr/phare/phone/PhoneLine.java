package fr.phare.phone;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;

/**
 * What the library knows of a number, found out once: lists show the same numbers again and again.
 *
 * @param display as people in France write it, or as {@code international} for other countries
 * @param texts whether a text message arrives there
 */
record PhoneLine(String display, String international, boolean texts) {

    private static final int FRANCE = 33;

    private static final LoadingCache<String, PhoneLine> KNOWN =
            Caffeine.newBuilder().maximumSize(10_000).build(PhoneLine::read);

    /** A number of a country without telephones is shown as it is. */
    static PhoneLine of(String e164) {
        return KNOWN.get(e164);
    }

    private static PhoneLine read(String e164) {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber parsed = library.parse(e164, null);
            PhoneNumberType type = library.getNumberType(parsed);
            String international = library.format(parsed, PhoneNumberFormat.INTERNATIONAL);
            return new PhoneLine(
                    parsed.getCountryCode() == FRANCE
                            ? library.format(parsed, PhoneNumberFormat.NATIONAL)
                            : international,
                    international,
                    type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE);
        } catch (NumberParseException unknownCountry) {
            return new PhoneLine(e164, e164, false);
        }
    }
}
