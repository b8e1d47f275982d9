package fr.phare.office;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.settings.Image;
import fr.phare.settings.Picture;
import fr.phare.settings.Pictures;
import fr.phare.settings.Reading;
import fr.phare.settings.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.multipart.MultipartFile;

/** Pictures as managers send them and see them again. */
@Controller
@Requires(Action.MANAGE_SETTINGS)
class UploadedPictures {

    private final Pictures pictures;

    UploadedPictures(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/reglages/images/{hash}")
    ResponseEntity<byte[]> show(@PathVariable String hash) {
        return pictures.answer(new Picture(hash)).orElseThrow(Places::notFound);
    }

    /** Keeps {@code file}; its canonical value for {@code setting}. */
    Reading<String> keep(Setting<?> setting, @Nullable MultipartFile file) {
        if (!(setting.kind() instanceof Image)) {
            throw Places.notFound();
        }
        if (file == null || file.isEmpty()) {
            return new Reading.Refused<>("settings.refused.picture", java.util.List.of());
        }
        try {
            return switch (pictures.keep(file.getBytes())) {
                case Reading.Accepted<Picture>(Picture picture) ->
                        new Reading.Accepted<>(picture.hash());
                case Reading.Refused<Picture>(var key, var arguments) ->
                        new Reading.Refused<>(key, arguments);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
