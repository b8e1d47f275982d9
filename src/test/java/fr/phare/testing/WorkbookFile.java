package fr.phare.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as Excel writes them (ECMA-376), with nothing in them but one sheet. */
public final class WorkbookFile {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";

    private WorkbookFile() {}

    /** A workbook whose sheet has these {@code rows}, and whose cells may share these texts. */
    public static byte[] of(String rows, String... shared) {
        return withSheet("", rows, shared);
    }

    /** Same, with {@code prologue} before the sheet's root element. */
    public static byte[] withSheet(String prologue, String rows, String... shared) {
        String texts =
                Arrays.stream(shared)
                        .map(text -> "<si><t>" + text + "</t></si>")
                        .collect(Collectors.joining());
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put("_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='%s' xmlns:r='%s'><sheets>".formatted(MAIN, OFFICE)
                        + "<sheet name='F' sheetId='1' r:id='rId1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations("rId1", "worksheet", "worksheets/sheet1.xml"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                prologue
                        + "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>"
                                .formatted(MAIN, rows));
        parts.put("xl/sharedStrings.xml", "<sst xmlns='%s'>%s</sst>".formatted(MAIN, texts));
        return zip(parts);
    }

    private static String contentTypes() {
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels'"
                + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + override("/xl/workbook.xml", types + "sheet.main+xml")
                + override("/xl/worksheets/sheet1.xml", types + "worksheet+xml")
                + override("/xl/sharedStrings.xml", types + "sharedStrings+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName='%s' ContentType='%s'/>".formatted(part, type);
    }

    private static String relations(String id, String type, String target) {
        return "<Relationships xmlns='%s'>".formatted(PACKAGE)
                + "<Relationship Id='%s' Type='%s/%s' Target='%s'/>"
                        .formatted(id, OFFICE, type, target)
                + "</Relationships>";
    }

    /** A ZIP archive with one file in it. */
    public static byte[] zip(String name, String content) {
        return zip(Map.of(name, content));
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
