package fr.phare.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pages of the wizard, in their order. */
enum Step {
    CHAMBER("chambre"),
    CELL("cellule"),
    SELF("vous"),
    COLLEAGUES("collegues"),
    OPEN("ouvrir");

    private final String address;

    Step(String address) {
        this.address = address;
    }

    String address() {
        return address;
    }

    static Optional<Step> of(String address) {
        return Arrays.stream(values()).filter(step -> step.address.equals(address)).findFirst();
    }

    int number() {
        return List.of(values()).indexOf(this) + 1;
    }

    Step next() {
        return switch (this) {
            case CHAMBER -> CELL;
            case CELL -> SELF;
            case SELF -> COLLEAGUES;
            case COLLEAGUES, OPEN -> OPEN;
        };
    }
}
