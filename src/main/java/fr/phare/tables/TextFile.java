package fr.phare.tables;

import fr.phare.tables.TableFile.Fault;
import fr.phare.tables.TableFile.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A file of text in rows and columns. */
final class TextFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 8192;

    private TextFile() {}

    /** Hands over the rows, or returns why there are none. */
    static @Nullable Fault read(Source file, long most, RowTaker taker) throws IOException {
        boolean wide = isUtf16(file);
        Fault fault = fault(file, most, wide);
        if (fault != null) {
            return fault;
        }
        Charset encoding =
                wide ? StandardCharsets.UTF_16 : isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
        DelimitedForm form = DelimitedForm.of(() -> reader(file, encoding));
        try (Reader text = reader(file, encoding)) {
            new DelimitedReader(form, taker).read(text);
        }
        return null;
    }

    private static Reader reader(Source file, Charset encoding) throws IOException {
        return new BufferedReader(new InputStreamReader(file.open(), encoding));
    }

    /** By its mark. */
    private static boolean isUtf16(Source file) throws IOException {
        try (InputStream content = file.open()) {
            byte[] first = content.readNBytes(2);
            int mark = first.length < 2 ? 0 : (first[0] & 0xFF) << 8 | (first[1] & 0xFF);
            return mark == 0xFEFF || mark == 0xFFFE;
        }
    }

    /** No text has zeros in it, but UTF-16. */
    private static @Nullable Fault fault(Source file, long most, boolean wide) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        boolean zeros = false;
        try (InputStream content = file.open()) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > most) {
                    return Fault.TOO_LARGE;
                }
                for (int i = 0; i < read; i++) {
                    zeros |= buffer[i] == 0;
                }
            }
        }
        return zeros && !wide ? Fault.OTHER_FORMAT : null;
    }

    /** Where it can be, it is; else it is what Excel writes in France. */
    private static boolean isUtf8(Source file) throws IOException {
        char[] buffer = new char[BUFFER];
        try (Reader strict =
                new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder())) {
            while (strict.read(buffer) >= 0) {
                // Only whether it can be read matters.
            }
            return true;
        } catch (CharacterCodingException notUnicode) {
            return false;
        }
    }
}
