package fr.phare.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFormatTest {

    private static byte[] written(String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 20, BufferedImage.TYPE_INT_RGB), format, file);
        return file.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"png,PNG", "jpg,JPEG"})
    void tellsTheSizeOfWhatOtherProgramsWrote(String name, PictureFormat format)
            throws IOException {
        assertThat(PictureFormat.read(written(name)))
                .contains(new PictureFormat.Frame(format, 64, 20));
    }

    /** Written by cwebp 1.2.4: lossy, lossless, extended (its beginning), each 4 × 3. */
    @ParameterizedTest
    @CsvSource({
        "UklGRioAAABXRUJQVlA4IB4AAABQAQCdASoEAAMAB0CWJZQABAAAAP7vvky8ZAAoIAA=",
        "UklGRiQAAABXRUJQVlA4TBgAAAAvA4AAABcgEEjaH3qN+Y/5D05hMCL6HwI=",
        "UklGRmIAAABXRUJQVlA4WAoAAAAQAAAAAwAAAgAAQUxQSA0AAAAAAAAAAACA/wAAAAAAAFZQOCAuAAAA"
    })
    void tellsTheSizeOfEveryKindOfWebp(String base64) {
        assertThat(PictureFormat.read(Base64.getDecoder().decode(base64)))
                .contains(new PictureFormat.Frame(PictureFormat.WEBP, 4, 3));
    }

    @ParameterizedTest
    @CsvSource({"<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "''", "RIFF....WAVEfmt "})
    void refusesEverythingElse(String file) {
        assertThat(PictureFormat.read(file.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void refusesWhatEndsInItsHeader() throws IOException {
        for (String name : new String[] {"png", "jpg"}) {
            assertThat(PictureFormat.read(Arrays.copyOf(written(name), 15))).isEmpty();
        }
    }

    @Property
    void noBytesBreakIt(@ForAll byte[] file, @ForAll boolean likeJpeg) {
        if (likeJpeg && file.length > 2) {
            file[0] = (byte) 0xFF;
            file[1] = (byte) 0xD8;
        }
        Optional<PictureFormat.Frame> read = PictureFormat.read(file);
        assertThat(read).isNotNull();
    }
}
