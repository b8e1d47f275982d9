package fr.phare.invite;

import fr.phare.settings.Placeholder;
import fr.phare.settings.Sample;
import fr.phare.settings.Setting;
import fr.phare.settings.SettingGroup;
import fr.phare.settings.SettingsPage;
import fr.phare.settings.Text;
import fr.phare.settings.Translated;
import java.util.List;
import org.springframework.stereotype.Component;

/** What colleagues are sent with their link: of the chamber, since people are of no cell. */
@Component
class InvitationTexts implements SettingGroup {

    static final Placeholder CHAMBER = Placeholder.of("invite.placeholder.chambre");
    static final Placeholder NAME = Placeholder.of("invite.placeholder.nom");
    static final Placeholder LINK = Placeholder.of("invite.placeholder.lien");

    private static final Translated FIRST_SUBJECT =
            Translated.text("invite.first-subject", subject()).ofWholeChamber();
    private static final Translated FIRST =
            Translated.text("invite.first-text", body()).ofWholeChamber();
    private static final Translated AGAIN_SUBJECT =
            Translated.text("invite.again-subject", subject()).ofWholeChamber();
    private static final Translated AGAIN =
            Translated.text("invite.again-text", body()).ofWholeChamber();

    private static Text subject() {
        return Text.line(150, CHAMBER);
    }

    private static Text body() {
        return Text.lines(4000, LINK.mustStand(), NAME, CHAMBER);
    }

    /**
     * What stands above the message.
     *
     * @param joined whether its reader has a password already
     */
    static Translated subject(boolean joined) {
        return joined ? AGAIN_SUBJECT : FIRST_SUBJECT;
    }

    static Translated body(boolean joined) {
        return joined ? AGAIN : FIRST;
    }

    @Override
    public SettingsPage page() {
        return SettingsPage.TEXTS;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String title() {
        return "invite.settings.texts";
    }

    @Override
    public List<Setting<?>> settings() {
        return Translated.all(FIRST_SUBJECT, FIRST, AGAIN_SUBJECT, AGAIN);
    }

    @Override
    public List<Sample> samples() {
        return List.of(
                new Sample(Sample.Medium.EMAIL, FIRST_SUBJECT, List.of(FIRST)),
                new Sample(Sample.Medium.EMAIL, AGAIN_SUBJECT, List.of(AGAIN)));
    }
}
