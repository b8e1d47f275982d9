package fr.phare.callback;

import fr.phare.storage.Pipeline;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people answered about aids before they asked, as far as they wished it to be known. */
@Component
public class ToldAnswers {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ToldAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps {@code answers} with {@code form}, inserted before. */
    static void keep(FormId form, Map<String, String> answers, Pipeline pipeline) {
        if (!answers.isEmpty()) {
            pipeline.update(
                    "insert into callback.told_answers (form_id, answers) values (?, ?::jsonb)",
                    form.value(),
                    JsonMapper.shared().writeValueAsString(answers));
        }
    }

    /** Canonical values by fact; none where nothing was told. */
    public Map<String, String> of(FormId form) {
        return jdbc.sql("select answers from callback.told_answers where form_id = ?")
                .param(form.value())
                .query(String.class)
                .optional()
                .map(json -> JsonMapper.shared().readValue(json, ANSWERS))
                .orElse(Map.of());
    }
}
