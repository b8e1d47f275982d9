package fr.phare.aid;

import static fr.phare.aid.Catalogues.test;
import static fr.phare.aid.Catalogues.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueReaderTest {

    private static final String ALWAYS = "validFrom: 2021-01-01";
    private static final String RULE = test("loss", "loss_bp >= 5000");

    static Iterable<Path> aids() {
        return Catalogues.list("aids");
    }

    @ParameterizedTest
    @MethodSource("aids")
    void everyShippedAidKeepsToTheSchema(Path aid) {
        String schemaText = Catalogues.text(Path.of("catalogue/aid.schema.json"));
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schemaText, InputFormat.JSON);
        String json =
                Vocabulary.canonical(Shape.read(aid.toString(), Catalogues.text(aid)).plain());

        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(json.replace("\"when\"", "\"wenn\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void theSameContentHasTheSameHashHoweverItIsWritten() {
        Map<String, String> files = Catalogues.files();
        files.replaceAll((name, text) -> "# A comment\n" + text + "\n\n");

        assertThat(CatalogueReader.read(files).contentHash())
                .isEqualTo(Catalogues.SHIPPED.contentHash())
                .hasSize(64);
    }

    @Test
    void anotherWordOrRuleGivesAnotherHash() {
        Catalogue one = read(version("a", ALWAYS, RULE));
        Catalogue other = read(version("a", ALWAYS, test("loss", "loss_bp >= 5001")));

        assertThat(one.contentHash()).isNotEqualTo(other.contentHash());
    }

    @Test
    void aVersionIsPinnedWithTheFactsItUsesAndNoOthers() {
        Map<String, String> files = Catalogues.madeUp(version("a", ALWAYS, RULE));
        String hash = only(files).ref().contentHash();
        files.computeIfPresent("facts.yaml", (n, text) -> text.replace("Déposé", "Remis"));
        assertThat(only(files).ref().contentHash()).isEqualTo(hash);

        files.computeIfPresent("facts.yaml", (n, text) -> text.replace("max: 10000", "max: 9999"));
        assertThat(only(files).ref().contentHash()).isNotEqualTo(hash);
    }

    @Test
    void whatIsPinnedReadsBackAsTheSameVersion() {
        for (Aid aid : Catalogues.SHIPPED.aids()) {
            for (AidVersion version : aid.versions()) {
                Catalogue pinned = CatalogueReader.pinned(version.content());
                assertThat(pinned.aids()).hasSize(1);
                assertThat(pinned.aids().getFirst().versions()).containsExactly(version);
            }
        }
    }

    @Test
    void refusesRulesThatDoNotHold() {
        refuses("no fact is called los", version("a", ALWAYS, test("x", "los > 1")));
        refuses("is INT, not BOOL", version("a", ALWAYS, test("x", "loss_bp + 1")));
        refuses("BOOL is expected", version("a", ALWAYS, test("x", "!loss_bp")));
        refuses("nested", version("a", ALWAYS, test("x", "(".repeat(1_000) + "filed")));
        refuses("there twice", version("a", ALWAYS, RULE, RULE));
        refuses("at least one part", version("a", ALWAYS));
        refuses("unknown key wenn", version("a", ALWAYS, RULE.replace("when", "wenn")));
        refuses(
                "verified is missing",
                version("a", ALWAYS, test("x", "filed", "disputedWhen: filed")));
        refuses("true or false", version("a", ALWAYS, test("x", "filed", "verified: ja")));
    }

    @Test
    void refusesVersionsThatDoNotFit() {
        refuses("there twice", version("a", ALWAYS, RULE), version("a", ALWAYS, RULE));
        refuses("overlaps version a", version("a", ALWAYS, RULE), version("b", ALWAYS, RULE));
        refuses(
                "ends before it begins",
                version("a", "validFrom: 2021-01-02, validTo: 2021-01-01", RULE));
        refuses(
                "ends before it begins",
                version("a", ALWAYS + ", concerns: {from: 2021-02, to: 2021-01}", RULE));
        refuses("not a validFrom", version("a", "validFrom: 2021-02-30", RULE));
        refuses(
                "floor_bp has no value before 2020-01-01",
                version("a", "validFrom: 2019-12-31", test("x", "loss_bp > floor_bp")));
    }

    @Test
    void refusesFilesThatAreNoCatalogue() {
        refuses("larger than", "#".repeat(10_000_000));
        refuses("anchors", version("a", ALWAYS, RULE).replace("{title: T}", "&x {title: T}"));
        refuses("anchors", version("a", ALWAYS, RULE).replace("title: T", "title: &x T, url: *x"));
        refuses("the key sure is there twice", twice("sure: official"));
        Map<String, String> empty = Catalogues.madeUp(version("a", ALWAYS, RULE));
        empty.put("facts.yaml", "");
        refuses("the file is empty", empty);
        empty.remove("facts.yaml");
        refuses("the file is missing", empty);
        Map<String, String> misnamed = Catalogues.madeUp(version("a", ALWAYS, RULE));
        misnamed.put("aids/other.yaml", misnamed.get("aids/made-up.yaml"));
        refuses("called after the id", misnamed);
        Map<String, String> doubled = Catalogues.madeUp(version("a", ALWAYS, RULE));
        doubled.computeIfPresent(
                "facts.yaml", (n, text) -> text.replace("id: filed", "id: loss_bp"));
        refuses("loss_bp is there twice", doubled);
    }

    @Test
    void refusesWithFileAndLine() {
        assertThatThrownBy(() -> read(version("a", ALWAYS, RULE), version("b", ALWAYS, RULE)))
                .isInstanceOfSatisfying(
                        Catalogue.Refusal.class,
                        refusal -> {
                            assertThat(refusal.file()).isEqualTo("aids/made-up.yaml");
                            assertThat(refusal.line()).isEqualTo(12);
                        });
    }

    private static String twice(String entry) {
        return version("a", ALWAYS, RULE).replace(entry, entry + ", " + entry);
    }

    private static Catalogue read(String... versions) {
        return CatalogueReader.read(Catalogues.madeUp(versions));
    }

    private static AidVersion only(Map<String, String> files) {
        return CatalogueReader.read(files).aids().getFirst().versions().getFirst();
    }

    private static void refuses(String reason, String... versions) {
        refuses(reason, Catalogues.madeUp(versions));
    }

    private static void refuses(String reason, Map<String, String> files) {
        assertThatThrownBy(() -> CatalogueReader.read(files))
                .isInstanceOf(Catalogue.Refusal.class)
                .hasMessageContaining(reason);
    }
}
