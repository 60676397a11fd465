using System.Globalization;
using NodaTime;

namespace VirtualSchool;

/// <summary>
/// A plan as one HTML page to read and to print: the child's own words first, plain words throughout, headings and lists that a screen
/// reader can follow, no script, nothing loaded from elsewhere. All text of the plan is encoded. The page is about a child: print it and
/// keep it as carefully as the plan.
/// </summary>
public static class PlanPage
{
    private const string Style = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { font: 1.125rem/1.5 "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: #1a1a1a; background: #fff; max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: break-word; }
        h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
        h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 3px solid #0f4c81; }
        h3 { font-size: 1.15rem; line-height: 1.3; margin: 1.5rem 0 .25rem; }
        p, ul, ol, dl { margin: 0 0 .75rem; }
        p, li, dd { white-space: pre-line; }
        ul, ol { padding-left: 1.4rem; }
        li { margin-bottom: .4rem; }
        dl { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .3rem 1rem; }
        dt { font-weight: 600; }
        dd { margin: 0; }
        .note { color: #454545; }
        .state { display: inline-block; border: 2px solid #0f4c81; padding: .1rem .6rem; font-weight: 600; }
        .words { margin: 0 0 1rem; padding: .75rem 1rem; border-left: 6px solid #0f4c81; background: #eef4fa; }
        .words p:last-child { margin-bottom: 0; }
        .said { font-size: 1.2rem; }
        .target { border: 1px solid #767676; padding: .25rem 1rem .5rem; margin: 0 0 1rem; }
        .actions { list-style: none; padding-left: 0; }
        .actions li { padding-left: 1.8rem; text-indent: -1.8rem; }
        .actions li * { text-indent: 0; }
        .box { display: inline-block; width: 1.8rem; text-indent: 0; }
        @media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } body { font-size: 1.0625rem; } }
        @media print {
          @page { size: A4; margin: 18mm 16mm; }
          body { font-size: 11.5pt; max-width: none; padding: 0; }
          h1 { font-size: 20pt; } h2 { font-size: 14pt; margin-top: 16pt; } h3 { font-size: 12pt; } .said { font-size: 12.5pt; }
          h2, h3 { break-after: avoid; }
          .target, .words, li, dl { break-inside: avoid; }
          .words { background: none; }
        }
        """;

    private static readonly string[] SideTitles = ["How I grow and develop", "What I need from the people who look after me", "My wider world"];

    private static readonly string[] RoleTitles =
    [
        "The child or young person", "Parent", "Carer", "Brother or sister", "Teacher", "Head teacher or senior leader", "Designated manager", "Virtual school", "Social work",
        "Lead professional", "Named person", "Educational psychologist", "Health", "Advocate or supporter", "Co-ordinator", "Officer for advice", "Officer of the council", "Other service", "Other",
    ];

    private static readonly string[] ProgressTitles = ["Not started", "Under way", "Reached in part", "Reached", "Not reached", "Given up or replaced"];

    private static readonly string[] ContextTitles = ["Attendance", "Attainment", "Exclusions", "Part-time timetable", "Other"];

    private static readonly string[] StateTitles = ["Draft", "Handed in to be agreed", "Agreed", "Sent back to be changed", "Replaced by a later version", "Closed"];

    private static readonly string[] RelationTitles = ["stands beside this plan", "this plan is part of it", "is part of this plan", "came before or after this plan", "considered, and not required", "being considered"];

    /// <summary>Writes one version of a plan as a page.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="version">The number of the version; null for the one in force, or the latest where none is.</param>
    /// <param name="kinds">The kinds of plan that are known, so that links bear their titles; null to show their codes.</param>
    /// <returns>A whole HTML document in UTF-8, with line feeds; the same plan gives the same bytes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The plan has no version of this number.</exception>
    public static string ToHtml(SupportPlan plan, int? version = null, IReadOnlyList<PlanKind>? kinds = null)
    {
        if (plan is null)
        {
            throw new ArgumentNullException(nameof(plan));
        }

        PlanVersion shown = version is { } number
            ? plan.Versions.FirstOrDefault(v => v.Number == number) ?? throw new ArgumentOutOfRangeException(nameof(version), "The plan has no such version.")
            : plan.InForce ?? plan.Latest;
        PlanContent content = shown.Content;
        string name = Name(content.Child);
        var page = new HtmlText();
        Head(page, plan, shown, name);
        OwnWords(page, content, name);
        Others(page, content);
        Notes(page, "What " + name + " is good at", content.Strengths);
        Notes(page, "What gets in the way", content.Barriers);
        Supports(page, content, name);
        Targets(page, content);
        Wellbeing(page, content, name);
        World(page, content, name);
        Matters(page, plan.Kind, content);
        School(page, content);
        Reviews(page, content);
        People(page, content);
        Links(page, content, kinds ?? []);
        History(page, plan, content);
        page.Raw("</main>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void Head(HtmlText page, SupportPlan plan, PlanVersion shown, string name)
    {
        PlanContent content = shown.Content;
        string title = Possessive(name) + " plan";
        page.Raw("<!DOCTYPE html>\n<html lang=\"").Text(Language(content.Language)).Raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
            .Text(title).Raw("</title>\n<style>\n").Raw(Style).Raw("\n</style>\n</head>\n<body>\n<main>\n");
        page.Element("h1", title);
        page.Raw("<p>").Text(plan.Kind.Title).Raw(". <span class=\"state\">").Text(StateTitles[(int)shown.State]).Raw("</span></p>\n");
        page.Pairs(
            ("Name", content.Child?.Name),
            ("School", content.Child?.School),
            ("Stage", content.Child?.Stage),
            ("Home", content.Child?.Home),
            ("Language or way of communicating", content.Child?.Communication),
            ("Written on", Day(content.Prepared)),
            ("Version", shown.Number.ToString(CultureInfo.InvariantCulture) + " of " + plan.Versions.Count.ToString(CultureInfo.InvariantCulture)),
            ("Reference", plan.Id));
    }

    private static void OwnWords(HtmlText page, PlanContent content, string name)
    {
        page.Element("h2", "In " + Possessive(name) + " own words");
        if (content.ChildViews is not { } views)
        {
            page.Element("p", name + " has not been asked yet.");
            return;
        }

        Views(page, content, views, name);
    }

    private static void Others(HtmlText page, PlanContent content)
    {
        if (content.OtherViews.Count == 0)
        {
            return;
        }

        page.Element("h2", "What family and others say");
        foreach (PlanViews views in content.OtherViews)
        {
            string who = Who(content, views.Person) ?? "Someone";
            page.Element("h3", who);
            Views(page, content, views, who);
        }
    }

    private static void Views(HtmlText page, PlanContent content, PlanViews views, string who)
    {
        switch (views.Outcome)
        {
            case ViewsOutcome.ChoseNotToSay:
                page.Element("p", who + " was asked and chose not to say. That is an answer, and it can change at any time.");
                break;
            case ViewsOutcome.CouldNotBeAsked:
                page.Element("p", who + " could not be asked.");
                break;
            case null or ViewsOutcome.NotAskedYet:
                page.Element("p", who + " has not been asked yet.");
                break;
        }

        foreach (PlanWords words in views.Words.Where(w => Said(w.Text)))
        {
            page.Raw("<blockquote class=\"words\">\n");
            if (Said(words.About))
            {
                page.Raw("<p class=\"note\">").Text("About " + words.About).Raw("</p>\n");
            }

            page.Raw("<p class=\"said\">").Text(words.Text).Raw("</p>\n</blockquote>\n");
        }

        string? helper = Who(content, views.HelpedBy);
        string told = string.Join(". ", new[] { Said(views.Reason) ? "Why: " + views.Reason : null, Said(views.How) ? "How: " + views.How : null, helper is null ? null : "Helped by " + helper, Day(views.On) }.Where(t => t is not null));
        if (told.Length > 0)
        {
            page.Raw("<p class=\"note\">").Text(told + ".").Raw("</p>\n");
        }
    }

    /// <summary>A heading and a list under it; nothing where there is nothing to list.</summary>
    private static void List<T>(HtmlText page, string title, IReadOnlyList<T> items, Action<T> each)
    {
        if (items.Count == 0)
        {
            return;
        }

        page.Element("h2", title).Raw("<ul>\n");
        foreach (T item in items)
        {
            page.Raw("<li>");
            each(item);
            page.Raw("</li>\n");
        }

        page.Raw("</ul>\n");
    }

    private static void Remark(HtmlText page, string? note)
    {
        if (Said(note))
        {
            page.Raw("<br>").Text(note);
        }
    }

    private static void Notes(HtmlText page, string title, IReadOnlyList<PlanNote> notes) =>
        List(page, title, [.. notes.Where(n => Said(n.Text))], note => page.Text(note.Text));

    private static void Supports(HtmlText page, PlanContent content, string name) => List(page, "What helps " + name, content.Supports, support =>
    {
        page.Raw("<strong>").Text(support.Text).Raw("</strong>");
        Small(page, [Who(content, support.By), support.Frequency]);
    });

    private static void Targets(HtmlText page, PlanContent content)
    {
        if (content.Targets.Count > 0)
        {
            page.Element("h2", "What we are working towards");
        }

        for (int i = 0; i < content.Targets.Count; i++)
        {
            PlanTarget target = content.Targets[i];
            page.Raw("<section class=\"target\">\n").Element("h3", (i + 1).ToString(CultureInfo.InvariantCulture) + ". " + target.Text).Pairs(
                ("How we will know", target.Measure),
                ("Where we start", target.Baseline),
                ("We look again on", Day(target.Review)),
                ("Helps with being", target.Indicators.Count == 0 ? null : string.Join(", ", target.Indicators.Select(w => PlanCodes.Indicators[(int)w]))),
                ("How far we are", target.Progress is { } progress ? ProgressTitles[(int)progress] + (target.ReviewedOn is { } on ? ", looked at on " + Day(on) : string.Empty) : null),
                ("What we found", target.Outcome));
            Actions(page, content, [.. content.Actions.Where(a => Said(a.Target) && a.Target == target.Id)]);
            page.Raw("</section>\n");
        }

        // Each action stands once: under its target, else under its matter, else here.
        PlannedAction[] others = [.. content.Actions.Where(a => !HasTarget(content, a) && !content.Matters.Any(m => Said(m.Text) && m.Matter == a.Matter))];
        if (others.Length > 0)
        {
            page.Element("h2", "What else we will do");
            Actions(page, content, others);
        }
    }

    private static bool HasTarget(PlanContent content, PlannedAction action) => content.Targets.Any(t => Said(t.Id) && t.Id == action.Target);

    private static void Actions(HtmlText page, PlanContent content, PlannedAction[] actions)
    {
        if (actions.Length == 0)
        {
            return;
        }

        page.Raw("<ul class=\"actions\">\n");
        foreach (PlannedAction action in actions)
        {
            // The mark is for the eye only: the words after it say the same.
            page.Raw(action.Done is null ? "<li><span class=\"box\" aria-hidden=\"true\">☐</span>" : "<li><span class=\"box\" aria-hidden=\"true\">☑</span>").Text(action.Text);
            Small(page, [Who(content, action.Owner), action.Due is { } due ? "by " + Day(due) : null, action.Done is { } done ? "done on " + Day(done) : null]);
            page.Raw("</li>\n");
        }

        page.Raw("</ul>\n");
    }

    private static void Wellbeing(HtmlText page, PlanContent content, string name)
    {
        if (content.Wellbeing.Count == 0)
        {
            return;
        }

        page.Element("h2", "How " + name + " is");
        foreach (WellbeingNote note in content.Wellbeing)
        {
            page.Element("h3", note.Indicator is { } indicator ? Capital(PlanCodes.Indicators[(int)indicator]) : "Wellbeing").Pairs(
                ("What goes well", note.Strengths),
                ("What is needed", note.Needs));
        }
    }

    private static void World(HtmlText page, PlanContent content, string name)
    {
        if (!content.MyWorld.Any(w => Said(w.Text)))
        {
            return;
        }

        page.Element("h2", Possessive(name) + " world");
        foreach (MyWorldNote note in content.MyWorld.Where(w => Said(w.Text)))
        {
            page.Element("h3", note.Side is { } side ? SideTitles[(int)side] : "My world");
            page.Element("p", note.Text);
        }
    }

    private static void Matters(HtmlText page, PlanKind kind, PlanContent content)
    {
        PlanMatter[] matters = [.. content.Matters.Where(m => Said(m.Text))];
        if (matters.Length == 0)
        {
            return;
        }

        page.Element("h2", "What this plan has to say");
        foreach (PlanMatter matter in matters)
        {
            page.Element("h3", kind.Requirements.FirstOrDefault(r => r.Code == matter.Matter)?.Title ?? "Another matter");
            page.Element("p", matter.Text);
            Actions(page, content, [.. content.Actions.Where(a => a.Matter == matter.Matter && !HasTarget(content, a))]);
        }
    }

    private static void School(HtmlText page, PlanContent content) => List(page, "Where school records are kept", content.Context, context =>
    {
        page.Raw("<strong>").Text(ContextTitles[(int)(context.Kind ?? PlanContextKind.Other)]).Raw("</strong>");
        Small(page, [context.Reference, context.AsAt is { } asAt ? "looked at on " + Day(asAt) : null]);
        Remark(page, context.Note);
    });

    private static void Reviews(HtmlText page, PlanContent content) => List(page, "When we look at the whole plan", content.Reviews, review =>
    {
        page.Text(review.Held is { } held ? "Held on " + Day(held) : review.Due is { } due ? "Planned for " + Day(due) : "No day set yet");
        Remark(page, review.Note);
    });

    private static void People(HtmlText page, PlanContent content)
    {
        if (content.Contributors.Count == 0)
        {
            return;
        }

        List(page, "Who has a part in this plan", content.Contributors, contributor =>
        {
            page.Raw("<strong>").Text(NameOf(contributor)).Raw("</strong>");
            // "Brother or sister, sister" says it twice.
            string? role = contributor.Role is { } known && Said(contributor.Name) && !(known == PlanRole.BrotherOrSister && Said(contributor.Relationship)) ? RoleTitles[(int)known] : null;
            Small(page, [role, contributor.IsTeam == true ? "a team" : null, contributor.Relationship, contributor.Organisation, contributor.Contact]);
        });
        if (content.Signatures.Count > 0)
        {
            page.Element("h3", "Signed").Raw("<ul>\n");
            foreach (PlanSignature signature in content.Signatures)
            {
                page.Element("li", string.Join(", ", new[] { Who(content, signature.By) ?? "Someone", Day(signature.On) }.Where(t => t is not null)));
            }

            page.Raw("</ul>\n");
        }
    }

    private static void Links(HtmlText page, PlanContent content, IReadOnlyList<PlanKind> kinds) => List(page, "Other plans", content.Links, link =>
    {
        page.Raw("<strong>").Text(kinds.FirstOrDefault(k => k.Code == link.Kind)?.Title ?? link.Kind ?? "Another plan").Raw("</strong>");
        Small(page, [link.Relation is { } relation ? RelationTitles[(int)relation] : null, link.Plan, Day(link.On)]);
        Remark(page, link.Note);
    });

    private static void History(HtmlText page, SupportPlan plan, PlanContent content)
    {
        page.Element("h2", "How this plan came about").Raw("<ol>\n");
        foreach (PlanVersion version in plan.Versions)
        {
            foreach (PlanStep step in version.Steps)
            {
                page.Raw("<li>").Text("Version " + version.Number.ToString(CultureInfo.InvariantCulture) + ": " + LowerFirst(StateTitles[(int)step.State]));
                Small(page, [Day(step.On), Who(version.Content, step.By) ?? Who(content, step.By)]);
                if (Said(step.Reason))
                {
                    page.Raw("<br>").Text("Why: " + step.Reason);
                }

                page.Raw("</li>\n");
            }
        }

        page.Raw("</ol>\n");
    }

    private static void Small(HtmlText page, IEnumerable<string?> parts)
    {
        string joined = string.Join(", ", parts.Where(Said));
        if (joined.Length > 0)
        {
            page.Raw(" <span class=\"note\">– ").Text(joined).Raw("</span>");
        }
    }

    private static string Name(PlanChild? child) => Said(child?.KnownAs) ? child!.KnownAs!.Trim() : Said(child?.Name) ? child!.Name!.Trim() : "The child";

    private static string Possessive(string name) => name[name.Length - 1] == 's' ? name + "’" : name + "’s";

    private static string? Who(PlanContent content, string? id) =>
        content.Contributors.FirstOrDefault(c => Said(id) && c.Id == id) is { } contributor ? NameOf(contributor) : null;

    private static string NameOf(PlanContributor contributor) =>
        Said(contributor.Name) ? contributor.Name! : contributor.Role is { } role ? RoleTitles[(int)role] : "Someone";

    private static string? Day(LocalDate? day) => day is { } known ? NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu").Format(known) : null;

    // A tag that is no tag must not make a browser read the page in a wrong voice.
    private static string Language(string? tag) =>
        tag is { Length: > 1 and <= 35 } && tag.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-') ? tag : "en-GB";

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text.Substring(1);

    private static bool Said(string? text) => !string.IsNullOrWhiteSpace(text);
}
