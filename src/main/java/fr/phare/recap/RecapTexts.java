package fr.phare.recap;

import fr.phare.settings.Placeholder;
import fr.phare.settings.Sample;
import fr.phare.settings.Setting;
import fr.phare.settings.SettingGroup;
import fr.phare.settings.SettingsPage;
import fr.phare.settings.Text;
import fr.phare.settings.Translated;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Subject, first and last lines of a recap, and how it is signed; an adviser may begin it
 * otherwise.
 */
@Component
class RecapTexts implements SettingGroup {

    static final Placeholder CHAMBER = Placeholder.of("recap.placeholder.chambre");
    static final Placeholder NUMBER = Placeholder.of("recap.placeholder.numero");

    static final Placeholder DATE = Placeholder.of("recap.placeholder.date");
    static final Placeholder SENDER = Placeholder.of("recap.placeholder.conseiller");

    static final Translated SUBJECT =
            Translated.text("recap.subject", Text.line(150, DATE, CHAMBER));
    static final Translated OPENING =
            Translated.text("recap.opening", Text.lines(1500, CHAMBER, NUMBER).orEmpty());
    static final Translated CLOSING =
            Translated.text("recap.closing", Text.lines(1500, CHAMBER, NUMBER).orEmpty());

    static final Translated SIGNATURE =
            Translated.text(
                    "recap.signature", Text.lines(500, SENDER.mustStand(), CHAMBER, NUMBER));

    @Override
    public SettingsPage page() {
        return SettingsPage.TEXTS;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String title() {
        return "recap.settings.recap";
    }

    @Override
    public List<Setting<?>> settings() {
        return Translated.all(SUBJECT, OPENING, CLOSING, SIGNATURE);
    }

    @Override
    public List<Sample> samples() {
        return List.of(
                new Sample(Sample.Medium.EMAIL, SUBJECT, List.of(OPENING, CLOSING, SIGNATURE)));
    }
}
