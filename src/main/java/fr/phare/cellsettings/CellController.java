package fr.phare.cellsettings;

import fr.phare.access.Action;
import fr.phare.access.Requires;
import fr.phare.access.Viewer;
import fr.phare.chamber.BrokenPromise;
import fr.phare.chamber.Cell;
import fr.phare.chamber.CellChanges;
import fr.phare.chamber.CellDetails;
import fr.phare.chamber.CellVersion;
import fr.phare.phone.PhonePolicy;
import fr.phare.web.FieldErrors;
import fr.phare.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One cell: what it is called and where it is, its number tried, and everything it was before. */
@Controller
@RequestMapping(CellsController.ADDRESS + "/{id}")
@Requires(Action.MANAGE_CELLS)
class CellController {

    private final OneCell one;
    private final CellChanges changes;
    private final CellPages pages;
    private final NumberTests tests;
    private final PhonePolicy phones;

    CellController(
            OneCell one,
            CellChanges changes,
            CellPages pages,
            NumberTests tests,
            PhonePolicy phones) {
        this.one = one;
        this.changes = changes;
        this.pages = pages;
        this.tests = tests;
        this.phones = phones;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String fait, Page page) {
        return pages.show(one.find(id), fait, page);
    }

    /**
     * @param faire {@code quand-meme} once the promises that this breaks were seen, {@code
     *     corriger} to type something else
     */
    @PostMapping
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String faire,
            Page page) {
        Cell cell = one.find(id);
        CellForm form = CellForm.of(sent);
        FieldErrors errors = new FieldErrors();
        if (faire.equals("corriger")) {
            return pages.again(cell, form, version, page);
        }
        Optional<CellDetails> wanted = form.read(phones, page.words(), errors);
        if (wanted.isEmpty()) {
            return pages.refused(cell, form, version, errors, page);
        }
        return switch (changes.change(cell, wanted.get(), version, faire.equals("quand-meme"))) {
            case CellChanges.Result.Changed() -> done(cell, "enregistre");
            case CellChanges.Result.Unchanged() -> done(cell, "inchange");
            case CellChanges.Result.Conflict(CellVersion theirs) ->
                    pages.conflict(cell, form, theirs, page);
            case CellChanges.Result.AddressTaken() -> {
                errors.add("slug", page.t("cellsettings.error.slug-taken"));
                yield pages.refused(cell, form, version, errors, page);
            }
            case CellChanges.Result.Breaks(List<BrokenPromise> broken) ->
                    pages.confirm(cell, form, version, broken, page);
        };
    }

    /** Makes the cell what it was in version {@code number}. */
    @PostMapping("/versions/{number}/remettre")
    ModelAndView restore(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            Page page) {
        Cell cell = one.find(id);
        List<CellVersion> versions = changes.versions(cell);
        CellDetails wanted =
                versions.stream()
                        .filter(former -> former.number() == number)
                        .findFirst()
                        .map(CellVersion::details)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (changes.change(cell, wanted, version, false)) {
            case CellChanges.Result.Changed() -> done(cell, "remis");
            case CellChanges.Result.Unchanged() -> done(cell, "inchange");
            case CellChanges.Result.Conflict(CellVersion theirs) ->
                    pages.conflict(cell, CellForm.of(wanted), theirs, page);
            case CellChanges.Result.AddressTaken() ->
                    throw new IllegalStateException("Its own former address is nobody else's");
            case CellChanges.Result.Breaks(List<BrokenPromise> broken) ->
                    pages.confirm(cell, CellForm.of(wanted), version, broken, page);
        };
    }

    /** Somebody dialled the number and says who answered. */
    @PostMapping("/essai")
    ModelAndView tried(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String result,
            @AuthenticationPrincipal Viewer viewer,
            Page page) {
        Cell cell = one.find(id);
        Optional<NumberTest.Result> read =
                Optional.ofNullable(result).flatMap(NumberTest.Result::read);
        if (read.isEmpty()) {
            FieldErrors errors = new FieldErrors();
            errors.add("result", page.t("cellsettings.error.result"));
            int seen = changes.versions(cell).getFirst().number();
            CellForm form = CellForm.of(changes.versions(cell).getFirst().details());
            return pages.refused(cell, form, seen, errors, page);
        }
        tests.record(cell, read.get(), viewer.id());
        return done(cell, "essai");
    }

    private static ModelAndView done(Cell cell, String what) {
        return OneCell.redirect(OneCell.address(cell) + "?fait=" + what);
    }
}
