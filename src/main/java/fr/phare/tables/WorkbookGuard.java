package fr.phare.tables;

import fr.phare.tables.TableFile.Fault;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook before it is read, for what was made to fill the memory: parts that
 * unpack to more than anybody writes, cells far to the right, endless texts.
 */
final class WorkbookGuard {

    /** Bytes that sheets may unpack to: they are read row by row. */
    private static final long LARGEST_SHEETS = 200_000_000;

    /** Bytes of all the rest, such as the shared texts: it is held in memory. */
    private static final long LARGEST_REST = 20_000_000;

    private static final int MOST_COLUMNS = 1_000;

    /** Characters; twice what Excel takes in a cell, whatever is between two cells included. */
    private static final int LONGEST_CELL = 65_534;

    private static final String SHEETS = "xl/worksheets/";

    private WorkbookGuard() {}

    /** Why {@code file} had better not be read. */
    static @Nullable Fault fault(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                return Fault.OTHER_FORMAT;
            }
            Budget sheets = new Budget(LARGEST_SHEETS);
            Budget rest = new Budget(LARGEST_REST);
            for (ZipEntry part : Collections.list(zip.entries())) {
                Budget budget = part.getName().startsWith(SHEETS) ? sheets : rest;
                Metered content = new Metered(zip.getInputStream(part), budget);
                lookThrough(content);
                content.readToEnd();
            }
            return null;
        } catch (TooMuch tooMuch) {
            return Fault.TOO_LARGE;
        }
    }

    /** Whatever its name: a workbook says itself which of its parts is a sheet. */
    private static void lookThrough(InputStream part) throws TooMuch {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(part);
            int cells = 0;
            long characters = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    cells = "c".equals(xml.getLocalName()) ? cells + 1 : startsRow(xml) ? 0 : cells;
                    characters = 0;
                    refuse(cells > MOST_COLUMNS || isFarRight(xml));
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    characters += xml.getTextLength();
                    refuse(characters > LONGEST_CELL);
                }
            }
        } catch (XMLStreamException notXml) {
            // A picture; or a part that the library will not be able to read either.
            throwIfTooMuch(notXml);
        }
    }

    private static boolean startsRow(XMLStreamReader xml) {
        return "row".equals(xml.getLocalName());
    }

    /** By the letters of its address. */
    private static boolean isFarRight(XMLStreamReader xml) {
        String address = "c".equals(xml.getLocalName()) ? xml.getAttributeValue(null, "r") : null;
        if (address == null) {
            return false;
        }
        long column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            if (column > MOST_COLUMNS) {
                return true;
            }
        }
        return false;
    }

    private static void refuse(boolean tooMuch) throws TooMuch {
        if (tooMuch) {
            throw new TooMuch();
        }
    }

    private static void throwIfTooMuch(XMLStreamException thrown) throws TooMuch {
        if (thrown.getNestedException() instanceof TooMuch tooMuch) {
            throw tooMuch;
        }
    }

    /** Beyond what a workbook of people needs. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Budget {
        private long left;

        Budget(long bytes) {
            this.left = bytes;
        }

        int spend(int bytes) throws TooMuch {
            left -= Math.max(0, bytes);
            refuse(left < 0);
            return bytes;
        }
    }

    /** Counts what is unpacked, not what the archive says of itself. */
    private static final class Metered extends FilterInputStream {

        private final Budget budget;

        Metered(InputStream content, Budget budget) {
            super(content);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            budget.spend(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return budget.spend(super.read(buffer, offset, length));
        }

        void readToEnd() throws IOException {
            byte[] buffer = new byte[8192];
            int read = read(buffer);
            while (read >= 0) {
                read = read(buffer);
            }
        }

        /** A parser closes what it has read, and more may follow; the archive closes its parts. */
        @Override
        public void close() {}
    }
}
