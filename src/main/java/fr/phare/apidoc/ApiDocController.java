package fr.phare.apidoc;

import fr.phare.access.Open;
import fr.phare.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** {@code /api} for people, {@code /api/openapi.yaml} and {@code .json} for programs. */
@Controller
@Open("the description of a public API")
class ApiDocController {

    private final ApiDescription description;

    ApiDocController(ApiDescription description) {
        this.description = description;
    }

    @GetMapping("/api")
    ModelAndView show(Page page) {
        return new ModelAndView("apidoc/api", Map.of("page", page, "api", description));
    }

    @GetMapping(value = "/api/openapi.yaml", produces = "application/yaml")
    @ResponseBody
    String yaml() {
        return description.yaml();
    }

    @GetMapping(value = "/api/openapi.json", produces = "application/json")
    @ResponseBody
    Map<String, Object> json() {
        return description.tree();
    }
}
