package fr.phare.invite;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a file: CSV in the encodings and with the separators that spreadsheets use, or a
 * {@link Workbook}. What a file is, is read from its bytes, not from its name.
 */
public final class Spreadsheet {

    /** Bytes. */
    public static final int LARGEST = 1_000_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Why a file is not read. */
    public enum Fault {
        EMPTY,
        TOO_LARGE,
        TOO_MANY,
        /** The binary format before 2007, OpenDocument, a picture… */
        OTHER_FORMAT,
        /** Says it is a workbook, and cannot be read. */
        BROKEN
    }

    /** What came of reading a file. */
    public sealed interface Reading {

        /** Rows that are not empty, with their cells as text. */
        record Rows(List<List<String>> rows) implements Reading {}

        record Refused(Fault fault) implements Reading {}
    }

    private Spreadsheet() {}

    public static Reading read(byte[] content) {
        if (content.length > LARGEST) {
            return new Reading.Refused(Fault.TOO_LARGE);
        }
        return switch (Workbook.isWorkbook(content) ? Workbook.read(content) : text(content)) {
            case Reading.Rows(var rows) when rows.isEmpty() -> new Reading.Refused(Fault.EMPTY);
            case Reading.Rows(var rows) when rows.size() > PeopleList.MOST + 1 ->
                    new Reading.Refused(Fault.TOO_MANY);
            case Reading reading -> reading;
        };
    }

    private static Reading text(byte[] content) {
        return decoded(content)
                .<Reading>map(
                        text ->
                                new Reading.Rows(
                                        TableText.rows(text).stream()
                                                .map(TableText.Row::cells)
                                                .toList()))
                .orElse(new Reading.Refused(Fault.OTHER_FORMAT));
    }

    /** By its mark, else UTF-8 where it can be, else what Excel writes in France. */
    private static Optional<String> decoded(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
            return Optional.of(new String(content, StandardCharsets.UTF_16));
        }
        for (byte one : content) {
            if (one == 0) {
                return Optional.empty();
            }
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notUnicode) {
            return Optional.of(new String(content, WINDOWS));
        }
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }
}
