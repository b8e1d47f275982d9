package fr.phare.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import fr.phare.phone.PhoneReading.Accepted;
import fr.phare.phone.PhoneReading.Reason;
import fr.phare.phone.PhoneReading.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads telephone numbers and decides which may be called: France, overseas and the chosen
 * neighbours; fixed, mobile and internet lines. A number that is valid somewhere is not enough:
 * satellite networks and premium services are valid too, and whoever asks to be called there earns
 * from it.
 */
public final class PhonePolicy {

    private static final String MAINLAND = "FR";
    private static final int FRANCE = 33;

    /** Territories whose numbers people write without their own country code. */
    static final Set<String> OVERSEAS =
            Set.of("GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF");

    /**
     * Geographic ranges of the French plan that lead overseas (Arcep, decision 2018-0881), which
     * the library takes for mainland numbers.
     */
    private static final List<String> OVERSEAS_RANGES =
            List.of("262", "263", "269", "508", "590", "594", "596");

    private static final Set<PhoneNumberType> CALLED =
            Set.of(
                    PhoneNumberType.FIXED_LINE,
                    PhoneNumberType.MOBILE,
                    PhoneNumberType.FIXED_LINE_OR_MOBILE,
                    PhoneNumberType.VOIP);

    /** A chamber's own number may be free of charge for who calls it. */
    private static final Set<PhoneNumberType> SHOWN =
            Stream.concat(CALLED.stream(), Stream.of(PhoneNumberType.TOLL_FREE))
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<PhoneNumberType> CHARGED =
            Set.of(PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST);

    /** Inmarsat, global mobile satellite, international networks (ITU-T E.164 assignments). */
    private static final Set<Integer> SATELLITE = Set.of(870, 881, 882, 883);

    private static final int DIGITS_OF_A_FRENCH_NUMBER = 10;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final Set<String> regions;
    private final Set<Integer> countryCodes;

    /**
     * @param neighbours countries called beside France, as ISO 3166 codes such as {@code BE}
     * @throws IllegalArgumentException for a code that is no country with telephones
     */
    public PhonePolicy(Collection<String> neighbours) {
        Set<String> unknown = new TreeSet<>(neighbours);
        unknown.removeAll(library.getSupportedRegions());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Not countries: " + unknown);
        }
        this.regions =
                Stream.of(Set.of(MAINLAND), OVERSEAS, neighbours)
                        .flatMap(Collection::stream)
                        .collect(Collectors.toUnmodifiableSet());
        this.countryCodes =
                regions.stream()
                        .map(library::getCountryCodeForRegion)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Reads {@code text} as people in France write numbers; never throws. */
    public PhoneReading read(String text) {
        return read(text, CALLED);
    }

    /** Reads the number that a cell shows as its own: as {@link #read}, or a toll-free one. */
    public PhoneReading readShown(String text) {
        return read(text, SHOWN);
    }

    private PhoneReading read(String text, Set<PhoneNumberType> kinds) {
        return switch (Writing.of(text)) {
            case Writing.Odd odd -> new Refused(odd.reason());
            case Writing.Dialled dialled -> read(dialled, kinds);
        };
    }

    private PhoneReading read(Writing.Dialled dialled, Set<PhoneNumberType> kinds) {
        if (!dialled.withCountry() && isShort(dialled.digits())) {
            return new Refused(Reason.SHORT);
        }
        Optional<Phonenumber.PhoneNumber> parsed = parse(dialled.digits(), MAINLAND);
        if (parsed.isEmpty()) {
            return new Refused(Reason.UNREADABLE);
        }
        boolean french = parsed.get().getCountryCode() == FRANCE;
        if (french && (leadsOverseas(parsed.get()) || !library.isValidNumber(parsed.get()))) {
            return overseas(dialled)
                    .map(number -> judge(number, kinds))
                    .orElse(new Refused(miscounted(dialled.digits())));
        }
        return judge(parsed.get(), kinds);
    }

    private static Reason miscounted(String digits) {
        if (!digits.startsWith("0") || digits.length() == DIGITS_OF_A_FRENCH_NUMBER) {
            return Reason.UNREADABLE;
        }
        return digits.length() < DIGITS_OF_A_FRENCH_NUMBER
                ? Reason.TOO_FEW_DIGITS
                : Reason.TOO_MANY_DIGITS;
    }

    /** Emergency, enquiry (118 xyz) and service numbers. */
    private static boolean isShort(String digits) {
        return digits.length() < 6 || (digits.length() == 6 && digits.startsWith("118"));
    }

    private static boolean leadsOverseas(Phonenumber.PhoneNumber number) {
        String significant = String.valueOf(number.getNationalNumber());
        return OVERSEAS_RANGES.stream().anyMatch(significant::startsWith);
    }

    /** The one number of an overseas territory that was meant; none where several could be. */
    private Optional<Phonenumber.PhoneNumber> overseas(Writing.Dialled dialled) {
        String digits = dialled.digits().replaceFirst("^\\+33", "0");
        if (digits.startsWith("0") && digits.length() != DIGITS_OF_A_FRENCH_NUMBER) {
            return Optional.empty();
        }
        String significant = digits.replaceFirst("^0", "");
        List<Phonenumber.PhoneNumber> meant =
                OVERSEAS.stream()
                        .map(region -> parse(significant, region))
                        .flatMap(Optional::stream)
                        .filter(library::isValidNumber)
                        .distinct()
                        .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private PhoneReading judge(Phonenumber.PhoneNumber number, Set<PhoneNumberType> kinds) {
        return refusal(number, kinds)
                .<PhoneReading>map(Refused::new)
                .orElseGet(
                        () ->
                                new Accepted(
                                        new PhoneNumber(
                                                library.format(number, PhoneNumberFormat.E164))));
    }

    private Optional<Reason> refusal(Phonenumber.PhoneNumber number, Set<PhoneNumberType> kinds) {
        if (SATELLITE.contains(number.getCountryCode())) {
            return Optional.of(Reason.SATELLITE);
        }
        if (!countryCodes.contains(number.getCountryCode())) {
            return Optional.of(Reason.COUNTRY);
        }
        if (!library.isValidNumber(number)) {
            return Optional.of(Reason.UNREADABLE);
        }
        PhoneNumberType type = library.getNumberType(number);
        if (CHARGED.contains(type)) {
            return Optional.of(Reason.PREMIUM);
        }
        if (type == PhoneNumberType.TOLL_FREE && kinds.contains(type)) {
            return Optional.empty();
        }
        String region = Objects.toString(library.getRegionCodeForNumber(number), "");
        if (!regions.contains(region)) {
            return Optional.of(Reason.COUNTRY);
        }
        return kinds.contains(type) ? Optional.empty() : Optional.of(Reason.KIND);
    }

    private Optional<Phonenumber.PhoneNumber> parse(String digits, String region) {
        try {
            return Optional.of(library.parse(digits, region));
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }
}
