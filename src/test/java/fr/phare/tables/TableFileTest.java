package fr.phare.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.phare.tables.TableFile.Fault;
import fr.phare.tables.TableFile.Limits;
import fr.phare.tables.TableFile.Reading;
import fr.phare.testing.WorkbookFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {

    private static final List<String> ELOISE =
            List.of("Éloïse Œuvrard", "eloise@exemple.fr", "accueil");
    private static final String LINE = "Éloïse Œuvrard;eloise@exemple.fr;accueil\r\n";

    private static final Limits LIMITS = new Limits(1_000_000, 501);

    private static Reading read(byte[] content, Consumer<TableRow> taker) {
        try {
            return TableFile.read(() -> new ByteArrayInputStream(content), LIMITS, taker);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<List<String>> rows(byte[] content) {
        List<List<String>> rows = new ArrayList<>();
        assertThat(read(content, row -> rows.add(row.cells())))
                .isEqualTo(new Reading.Read(rows.size()));
        return rows;
    }

    private static List<List<String>> rows(String content) {
        return rows(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(byte[] content, Fault fault) {
        assertThat(read(content, row -> {})).isEqualTo(new Reading.Refused(fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void readsAccentsInTheEncodingsThatSpreadsheetsWrite(String encoding) {
        assertThat(rows(LINE.getBytes(Charset.forName(encoding)))).containsExactly(ELOISE);
    }

    @Test
    void readsUtf8WithItsMark() {
        assertThat(rows(("\uFEFF" + LINE).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(ELOISE);
    }

    @Test
    void readsTheFirstSheetOfAWorkbookSharedAndInlineText() {
        byte[] file =
                WorkbookFile.of(
                        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'"
                            + " t='inlineStr'><is><t>eloise@exemple.fr</t></is></c><c r='C1'"
                            + " t='s'><v>1</v></c></row><row r='3'><c r='B3'><v>42</v></c></row>",
                        "Éloïse Œuvrard",
                        "accueil");

        assertThat(rows(file)).containsExactly(ELOISE, List.of("", "42"));
    }

    @Test
    void takesTheKeptResultOfAFormulaAndShowsAFormulaWithoutOne() {
        byte[] file =
                WorkbookFile.of(
                        "<row r='1'><c r='A1' t='str'><f>B1&amp;\"x\"</f><v>Ada</v></c>"
                                + "<c r='B1'><f>NOW()</f></c>"
                                + "<c r='C1' t='e'><v>#REF!</v></c></row>");

        assertThat(rows(file)).containsExactly(List.of("Ada", "=NOW()", "=#REF!"));
    }

    @Test
    void readsThreeHundredRows() {
        byte[] file = LINE.repeat(300).getBytes(StandardCharsets.UTF_8);

        assertThat(rows(file)).hasSize(300);
    }

    @Test
    void refusesWhatIsEmptyTooLargeOrTooLong() {
        assertRefused(new byte[0], Fault.EMPTY);
        assertRefused(" ;;\r\n".getBytes(StandardCharsets.UTF_8), Fault.EMPTY);
        assertRefused(WorkbookFile.of(""), Fault.EMPTY);
        assertRefused(new byte[(int) LIMITS.bytes() + 1], Fault.TOO_LARGE);
        assertRefused(LINE.repeat(502).getBytes(StandardCharsets.UTF_8), Fault.TOO_MANY);
    }

    @Test
    void refusesOtherFormats() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        byte[] oldExcel = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};

        assertRefused(picture, Fault.OTHER_FORMAT);
        assertRefused(oldExcel, Fault.OTHER_FORMAT);
        assertRefused(WorkbookFile.zip("content.xml", "<office/>"), Fault.OTHER_FORMAT);
    }

    @Test
    void refusesABrokenWorkbook() {
        assertRefused(WorkbookFile.zip("xl/workbook.xml", "<workbook"), Fault.BROKEN);
        byte[] whole = WorkbookFile.of("<row r='1'><c r='A1'><v>1</v></c></row>");
        assertRefused(java.util.Arrays.copyOf(whole, whole.length / 2), Fault.BROKEN);
    }

    /** A file of a few kilobytes that unpacks to more than the memory. */
    @Test
    void refusesAWorkbookMadeToFillTheMemory() {
        byte[] file = WorkbookFile.zip("xl/workbook.xml", " ".repeat(40_000_000));

        assertThat(file.length).isLessThan((int) LIMITS.bytes());
        assertRefused(file, Fault.TOO_LARGE);
    }

    @Test
    void readsNoOtherFileThatAWorkbookNames() {
        byte[] file =
                WorkbookFile.withSheet(
                        "<!DOCTYPE x [<!ENTITY secret SYSTEM 'file:///etc/hostname'>]>",
                        "<row r='1'><c r='A1' t='inlineStr'><is><t>&secret;</t></is></c></row>");

        List<List<String>> rows = new ArrayList<>();
        Reading reading = read(file, row -> rows.add(row.cells()));

        assertThat(reading + " " + rows)
                .satisfiesAnyOf(
                        said -> assertThat(said).contains("BROKEN"),
                        said -> assertThat(said).contains("EMPTY"),
                        said -> assertThat(said).contains("&secret"));
    }

    @Test
    void findsTheSeparatorInTheFirstLineThatHasOne() {
        assertThat(rows("Liste\nNom,Message\nAda,\"a ; b, c\"\n"))
                .containsExactly(
                        List.of("Liste"), List.of("Nom", "Message"), List.of("Ada", "a ; b, c"));
        assertThat(rows("Nom\tÂge\nAda\t36\n")).contains(List.of("Ada", "36"));
        assertThat(rows("\"a;b\",c\n")).containsExactly(List.of("a;b", "c"));
    }

    @Test
    void quotesHoldLinesAndQuotesTogetherAndOneLeftOpenHoldsNothing() {
        assertThat(rows("Nom;Mot\r\nAda;\"un \"\"mot\"\"\r\nà deux\"\r\nZoé;fin\r\n"))
                .containsExactly(
                        List.of("Nom", "Mot"),
                        List.of("Ada", "un \"mot\"\nà deux"),
                        List.of("Zoé", "fin"));
        assertThat(rows("Ada;\"oups\nZoé;fin\n"))
                .containsExactly(List.of("Ada", "\"oups"), List.of("Zoé", "fin"));
        assertThat(rows("Ada;5\" de haut\nZoé;\"x;y\"\n"))
                .containsExactly(List.of("Ada", "5\" de haut"), List.of("Zoé", "x;y"));
    }

    @Test
    void takesRowsOfAnyLengthAndNamesTheLineTheyBeganOn() {
        List<TableRow> rows = new ArrayList<>();
        read("\r\na;b;c\rd\n;;\n\"e\nf\";g;;;\nh".getBytes(StandardCharsets.UTF_8), rows::add);

        assertThat(rows)
                .extracting(TableRow::line, row -> row.cells().size())
                .containsExactly(tuple(2, 3), tuple(3, 1), tuple(5, 5), tuple(7, 1));
    }

    @Test
    void passesOverTheLineThatNamesTheSeparator() {
        assertThat(rows("sep=;\r\nNom;Mot\r\n")).containsExactly(List.of("Nom", "Mot"));
    }

    @Test
    void readsNumbersOfAWorkbookWithAllTheirDigits() {
        byte[] file =
                WorkbookFile.of(
                        "<row r='1'><c r='A1'><v>1.2345678901234E13</v></c><c r='B1'>"
                                + "<v>612345678</v></c><c r='C1'><v>0.30000000000000004</v></c>"
                                + "<c r='D1'><v>1E999999</v></c></row>");

        assertThat(rows(file))
                .containsExactly(List.of("12345678901234", "612345678", "0.3", "1E999999"));
    }

    /** A few bytes that the library would make a row of three hundred million cells of. */
    @Test
    void refusesACellFarToTheRight() {
        String far = "<row r='1'><c r='%s1'><v>1</v></c></row>";

        assertRefused(WorkbookFile.of(far.formatted("ZZZZZZ")), Fault.TOO_LARGE);
        assertRefused(WorkbookFile.of(far.formatted("&#90;ZZZZZ")), Fault.TOO_LARGE);
        assertThat(rows(WorkbookFile.of(far.formatted("AA"))).getFirst()).hasSize(27);
    }

    @Test
    void refusesAnEndlessRowAndAnEndlessText() {
        assertRefused(
                WorkbookFile.of("<row r='1'>" + "<c><v>1</v></c>".repeat(1_001) + "</row>"),
                Fault.TOO_LARGE);
        assertRefused(
                WorkbookFile.of("<row r='1'><c t='s'><v>0</v></c></row>", "x".repeat(70_000)),
                Fault.TOO_LARGE);
    }

    /** One shared text named by many cells takes no room in the file, and all of the disk. */
    @Test
    void refusesAFileWhoseTextOutgrowsItByFar() {
        String cells = "<c t='s'><v>0</v></c>".repeat(400);
        String rows = ("<row>" + cells + "</row>").repeat(400);

        assertRefused(WorkbookFile.of(rows, "x".repeat(30_000)), Fault.TOO_LARGE);
    }

    /** Kept, they would take some 25 MB. */
    @Test
    void readsAHundredThousandRowsWithoutKeepingThem() throws IOException {
        Path file = Files.createTempFile("rows", ".csv");
        try {
            try (TableWriter table =
                    TableFormat.XLSX.write(Files.newOutputStream(file), "Demandes")) {
                for (int i = 0; i < 100_000; i++) {
                    table.row(List.of("Personne " + i, "06 12 34 56 78", "a" + i + "@exemple.fr"));
                }
            }
            AtomicLong characters = new AtomicLong();
            long before = used();
            AtomicLong most = new AtomicLong();
            Reading reading =
                    TableFile.read(
                            () -> Files.newInputStream(file),
                            new Limits(20_000_000, 100_000),
                            row -> {
                                characters.addAndGet(row.cells().getFirst().length());
                                if (row.line() % 20_000 == 0) {
                                    most.accumulateAndGet(used() - before, Math::max);
                                }
                            });

            assertThat(reading).isEqualTo(new Reading.Read(100_000));
            assertThat(characters.get()).isEqualTo(1_388_890);
            assertThat(most.get()).isLessThan(8_000_000);
        } finally {
            Files.delete(file);
        }
    }

    private static long used() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return machine.totalMemory() - machine.freeMemory();
    }
}
