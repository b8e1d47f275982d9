package fr.phare.office;

import fr.phare.settings.Placeholder;
import fr.phare.settings.Sample;
import fr.phare.settings.Scope;
import fr.phare.settings.Setting;
import fr.phare.settings.SettingGroup;
import fr.phare.settings.Settings;
import fr.phare.settings.Text;
import fr.phare.settings.Translated;
import fr.phare.settings.Wording;
import fr.phare.web.Languages;
import fr.phare.web.Words;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows texts as people will read them, with made-up values. */
@Component
class Preview {

    /**
     * A text as it will be read.
     *
     * @param medium null where it is no message by itself
     * @param subject empty where there is none
     * @param language {@code fr} or {@code en}
     */
    record Shown(Sample.@Nullable Medium medium, String subject, String body, String language) {

        boolean isMessage() {
            return medium != null;
        }

        boolean isSms() {
            return medium == Sample.Medium.SMS;
        }
    }

    private final Settings settings;
    private final Languages languages;

    Preview(Settings settings, Languages languages) {
        this.settings = settings;
        this.languages = languages;
    }

    /** How {@code setting} would be read at {@code scope} if it said {@code wording}. */
    Shown of(SettingGroup group, Setting<?> setting, Scope scope, Wording wording) {
        Words words = languages.in(setting.language());
        Optional<Sample> sample =
                group.samples().stream().filter(one -> one.shows(setting)).findFirst();
        if (sample.isEmpty()) {
            String text = filled(setting, wording, words);
            return new Shown(null, "", text, setting.language());
        }
        Translated subject = sample.get().subject();
        return new Shown(
                sample.get().medium(),
                subject == null ? "" : said(subject, setting, scope, wording),
                sample.get().parts().stream()
                        .map(part -> said(part, setting, scope, wording))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n[…]\n\n")),
                setting.language());
    }

    private String said(Translated text, Setting<?> changed, Scope scope, Wording wording) {
        Setting<Wording> part = text.in(changed.language());
        Wording said = part == changed ? wording : settings.at(part, scope);
        return filled(part, said, languages.in(changed.language()));
    }

    private static String filled(Setting<?> setting, Wording wording, Words words) {
        return setting.kind() instanceof Text text
                ? wording.with(
                        text.placeholders().stream()
                                .collect(
                                        Collectors.toMap(
                                                Placeholder::name,
                                                one -> words.t(one.key() + ".sample"))))
                : wording.text();
    }
}
