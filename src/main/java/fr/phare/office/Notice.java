package fr.phare.office;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a page says after a change, told by its address. */
enum Notice {
    SAVED("enregistre"),
    UNCHANGED("inchange"),
    RESET("remis"),
    UNDONE("annule"),
    MEANWHILE("entre-temps");

    private final String code;

    Notice(String code) {
        this.code = code;
    }

    static Optional<Notice> of(@Nullable String code) {
        return Arrays.stream(values()).filter(notice -> notice.code.equals(code)).findFirst();
    }

    /** {@code address} with this notice. */
    String at(String address) {
        return address + (address.contains("?") ? "&" : "?") + "avis=" + code;
    }
}
