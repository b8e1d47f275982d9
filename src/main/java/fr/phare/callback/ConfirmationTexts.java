package fr.phare.callback;

import fr.phare.settings.Placeholder;
import fr.phare.settings.Sample;
import fr.phare.settings.Setting;
import fr.phare.settings.SettingGroup;
import fr.phare.settings.SettingsPage;
import fr.phare.settings.Text;
import fr.phare.settings.Translated;
import java.util.List;
import org.springframework.stereotype.Component;

/** What whoever asked is sent at once. */
@Component
class ConfirmationTexts implements SettingGroup {

    static final Placeholder CHAMBER = Placeholder.of("callback.placeholder.chambre");
    static final Placeholder DATE = Placeholder.of("callback.placeholder.date");
    static final Placeholder REFERENCE = Placeholder.of("callback.placeholder.reference");
    static final Placeholder LINK = Placeholder.of("callback.placeholder.lien");
    static final Placeholder NUMBER = Placeholder.of("callback.placeholder.numero");

    static final Translated SUBJECT =
            Translated.text(
                    "callback.confirmation-subject",
                    Text.line(150, DATE.mustStand(), CHAMBER, REFERENCE));
    static final Translated EMAIL =
            Translated.text(
                    "callback.confirmation-email",
                    Text.lines(
                            4000, DATE.mustStand(), LINK.mustStand(), CHAMBER, REFERENCE, NUMBER));
    static final Translated SMS =
            Translated.text(
                    "callback.confirmation-sms",
                    Text.lines(
                            480, DATE.mustStand(), LINK.mustStand(), CHAMBER, REFERENCE, NUMBER));

    @Override
    public SettingsPage page() {
        return SettingsPage.TEXTS;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "callback.settings.confirmation";
    }

    @Override
    public List<Setting<?>> settings() {
        return Translated.all(SUBJECT, EMAIL, SMS);
    }

    @Override
    public List<Sample> samples() {
        return List.of(
                new Sample(Sample.Medium.EMAIL, SUBJECT, List.of(EMAIL)),
                new Sample(Sample.Medium.SMS, null, List.of(SMS)));
    }
}
