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

    static final Translated SUBJECT = Translated.text("callback.confirmation-subject", subject());
    static final Translated EMAIL = Translated.text("callback.confirmation-email", body(4000));
    static final Translated SMS = Translated.text("callback.confirmation-sms", body(480));

    /** The same for who wishes to be written to: nobody will call them. */
    private static final Translated WRITTEN_SUBJECT =
            Translated.text("callback.confirmation-written-subject", subject());

    private static final Translated WRITTEN_EMAIL =
            Translated.text("callback.confirmation-written-email", body(4000));
    private static final Translated WRITTEN_SMS =
            Translated.text("callback.confirmation-written-sms", body(480));

    private static Text subject() {
        return Text.line(150, DATE.mustStand(), CHAMBER, REFERENCE);
    }

    private static Text body(int limit) {
        return Text.lines(limit, DATE.mustStand(), LINK.mustStand(), CHAMBER, REFERENCE, NUMBER);
    }

    /** What stands above the message to somebody who wishes to be reached by {@code way}. */
    static Translated subject(ContactWay way) {
        return way == ContactWay.WRITING ? WRITTEN_SUBJECT : SUBJECT;
    }

    static Translated body(ContactWay way, Recipient recipient) {
        if (way == ContactWay.WRITING) {
            return recipient.isEmail() ? WRITTEN_EMAIL : WRITTEN_SMS;
        }
        return recipient.isEmail() ? EMAIL : SMS;
    }

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
        return Translated.all(SUBJECT, EMAIL, SMS, WRITTEN_SUBJECT, WRITTEN_EMAIL, WRITTEN_SMS);
    }

    @Override
    public List<Sample> samples() {
        return List.of(
                new Sample(Sample.Medium.EMAIL, SUBJECT, List.of(EMAIL)),
                new Sample(Sample.Medium.SMS, null, List.of(SMS)),
                new Sample(Sample.Medium.EMAIL, WRITTEN_SUBJECT, List.of(WRITTEN_EMAIL)),
                new Sample(Sample.Medium.SMS, null, List.of(WRITTEN_SMS)));
    }
}
