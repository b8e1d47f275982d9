package fr.phare.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders view names such as {@code callback/ask} with the compiled template of that name. */
@Component
public class TemplateViews implements ViewResolver, Ordered {

    /** As in the build: templates are compiled into the package of their module. */
    private static final String PACKAGE = "fr.phare";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return engine.hasTemplate(name + ".jte") ? new TemplateView(name + ".jte") : null;
    }

    /** Renders a template outside a request, for a message or a document. */
    public String render(String name, Map<String, Object> model) {
        var output = new gg.jte.output.StringOutput();
        engine.render(name + ".jte", new HashMap<>(model), output);
        return output.toString();
    }

    /** A template rendered as a part of another one, which need not know its model. */
    public Content part(String name, Map<String, Object> model) {
        String html = render(name, model);
        return output -> output.writeContent(html);
    }

    private final class TemplateView implements View {

        private final String template;

        TemplateView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=utf-8";
        }

        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws IOException {
            Map<String, Object> parameters = new HashMap<>();
            if (model != null) {
                parameters.putAll(model);
            }
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(template, parameters, output);
            response.setContentType(getContentType());
            if (parameters.get("page") instanceof Page page) {
                response.setLocale(page.words().locale());
            }
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
