package fr.phare.callback;

import static fr.phare.callback.ConfirmationTexts.CHAMBER;
import static fr.phare.callback.ConfirmationTexts.LINK;
import static fr.phare.callback.ConfirmationTexts.NUMBER;
import static fr.phare.callback.ConfirmationTexts.REFERENCE;

import fr.phare.settings.Placeholder;
import fr.phare.settings.Sample;
import fr.phare.settings.Setting;
import fr.phare.settings.SettingGroup;
import fr.phare.settings.SettingsPage;
import fr.phare.settings.Text;
import fr.phare.settings.Translated;
import java.util.List;
import org.springframework.stereotype.Component;

/** What whoever was called in vain is sent. */
@Component
class NotReachedTexts implements SettingGroup {

    /** What happens next: one of {@link #AGAIN}, {@link #LAST} and {@link #OTHER}. */
    static final Placeholder THEN = Placeholder.of("callback.placeholder.suite");

    static final Placeholder NEXT = Placeholder.of("callback.placeholder.essai");

    static final Translated SUBJECT =
            Translated.text("callback.not-reached-subject", Text.line(150, CHAMBER, REFERENCE));
    static final Translated EMAIL =
            Translated.text(
                    "callback.not-reached-email",
                    Text.lines(
                            4000, THEN.mustStand(), LINK.mustStand(), CHAMBER, REFERENCE, NUMBER));
    static final Translated SMS =
            Translated.text(
                    "callback.not-reached-sms",
                    Text.lines(
                            480, THEN.mustStand(), LINK.mustStand(), CHAMBER, REFERENCE, NUMBER));
    static final Translated AGAIN =
            Translated.text("callback.not-reached-again", Text.line(300, NEXT.mustStand()));
    static final Translated LAST =
            Translated.text("callback.not-reached-last", Text.line(300, NUMBER));
    static final Translated OTHER =
            Translated.text("callback.not-reached-other", Text.line(300, NUMBER));

    @Override
    public SettingsPage page() {
        return SettingsPage.TEXTS;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String title() {
        return "callback.settings.not-reached";
    }

    @Override
    public List<Setting<?>> settings() {
        return Translated.all(SUBJECT, EMAIL, SMS, AGAIN, LAST, OTHER);
    }

    @Override
    public List<Sample> samples() {
        return List.of(
                new Sample(Sample.Medium.EMAIL, SUBJECT, List.of(EMAIL)),
                new Sample(Sample.Medium.SMS, null, List.of(SMS)));
    }
}
