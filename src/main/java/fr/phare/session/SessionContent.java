package fr.phare.session;

import fr.phare.access.Viewer;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a session is stored: its one attribute, the {@link Viewer}, as JSON.
 *
 * <p>Not Java serialisation: bytes read back from a table would then choose which classes to build,
 * and a session would not survive a new version of Phare. Anything but a Viewer is refused, so
 * sessions stay small and hold nobody's words.
 */
final class SessionContent {

    static final String VIEWER = "viewer";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SessionContent() {}

    static ConversionService conversions() {
        GenericConversionService conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, SessionContent::write);
        conversions.addConverter(byte[].class, Object.class, SessionContent::read);
        return conversions;
    }

    private static byte[] write(Object attribute) {
        if (!(attribute instanceof Viewer)) {
            throw new IllegalArgumentException(
                    "A session holds the Viewer only, not " + attribute.getClass().getName());
        }
        return JSON.writeValueAsBytes(attribute);
    }

    private static Object read(byte[] stored) {
        return JSON.readValue(stored, Viewer.class);
    }
}
