package fr.phare.guide;

import fr.phare.access.Open;
import fr.phare.web.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The guide that Phare is shipped with, in French; written as pages once, at the start. */
@Controller
class GuidePages {

    private static final String START = "index";

    /** A page of the guide as it is shown. */
    record Chapter(String title, String html) {}

    private final Map<String, Chapter> chapters = new TreeMap<>();

    GuidePages() throws IOException {
        Resource[] found =
                new PathMatchingResourcePatternResolver().getResources("classpath*:guide/*.md");
        for (Resource one : found) {
            String file = Objects.requireNonNull(one.getFilename());
            String text = one.getContentAsString(StandardCharsets.UTF_8);
            chapters.put(
                    file.substring(0, file.length() - ".md".length()),
                    new Chapter(GuideText.title(text), GuideText.html(text)));
        }
    }

    @GetMapping("/aide")
    @Open("the guide of the product: nothing of anybody is in it")
    ModelAndView start(Page page) {
        return view(chapters.get(START), page);
    }

    @GetMapping("/aide/{chapter:[a-z-]+}")
    @Open("the guide of the product: nothing of anybody is in it")
    ModelAndView chapter(@PathVariable String chapter, Page page) {
        return view(chapters.get(chapter), page);
    }

    private static ModelAndView view(@Nullable Chapter chapter, Page page) {
        if (chapter == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("guide/chapter", Map.of("page", page, "chapter", chapter));
    }
}
