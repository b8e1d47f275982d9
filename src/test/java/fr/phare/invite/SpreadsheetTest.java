package fr.phare.invite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.phare.invite.Spreadsheet.Fault;
import fr.phare.invite.Spreadsheet.Reading;
import fr.phare.testing.WorkbookFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

    private static final List<String> ELOISE =
            List.of("Éloïse Œuvrard", "eloise@exemple.fr", "accueil");
    private static final String LINE = "Éloïse Œuvrard;eloise@exemple.fr;accueil\r\n";

    private static List<List<String>> rows(byte[] content) {
        assertThat(Spreadsheet.read(content)).isInstanceOf(Reading.Rows.class);
        return ((Reading.Rows) Spreadsheet.read(content)).rows();
    }

    private static void assertRefused(byte[] content, Fault fault) {
        assertThat(Spreadsheet.read(content)).isEqualTo(new Reading.Refused(fault));
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
        assertRefused(new byte[Spreadsheet.LARGEST + 1], Fault.TOO_LARGE);
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

        assertThat(file.length).isLessThan(Spreadsheet.LARGEST);
        assertRefused(file, Fault.TOO_LARGE);
    }

    @Test
    void readsNoOtherFileThatAWorkbookNames() {
        byte[] file =
                WorkbookFile.withSheet(
                        "<!DOCTYPE x [<!ENTITY secret SYSTEM 'file:///etc/hostname'>]>",
                        "<row r='1'><c r='A1' t='inlineStr'><is><t>&secret;</t></is></c></row>");

        assertThat(Spreadsheet.read(file).toString())
                .satisfiesAnyOf(
                        said -> assertThat(said).contains("BROKEN"),
                        said -> assertThat(said).contains("EMPTY"),
                        said -> assertThat(said).contains("&secret"));
    }
}
