package fr.phare.account;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code to be drawn as one SVG path, one unit per module.
 *
 * @param size units on each side, with the quiet zone of four that readers need (ISO 18004)
 * @param path the dark modules
 */
record QrCode(int size, String path) {

    private static final int QUIET = 4;

    static QrCode of(String text) {
        try {
            ByteMatrix matrix =
                    Encoder.encode(
                                    text,
                                    ErrorCorrectionLevel.M,
                                    Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix();
            return new QrCode(matrix.getWidth() + 2 * QUIET, path(matrix));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }

    private static String path(ByteMatrix matrix) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y) == 1) {
                    path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return path.toString();
    }
}
