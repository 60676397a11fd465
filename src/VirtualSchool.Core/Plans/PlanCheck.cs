using NodaTime;

namespace VirtualSchool;

/// <summary>
/// What is wrong in a plan: parts that do not hold together or that nobody could act on. Each finding has a code and the place, such as
/// <c>targets[2].measure</c>, and never a text of the plan. What a kind of plan must hold is for <see cref="PlanCompleteness"/>; how good
/// it is for <see cref="PlanQuality"/>.
/// </summary>
/// <remarks>Hosts that use FluentValidation have the same findings, codes and messages from the package VirtualSchool.Validation.</remarks>
public static class PlanCheck
{
    /// <summary>Everything that is wrong in a plan: every version's content, and what the versions have to share.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="file">The name positions bear: the file's, or any name that is not a child's.</param>
    /// <returns>The findings, in the order of the plan.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IssueReport Plan(SupportPlan plan, string file = "plan")
    {
        var findings = new PlanFindings(file ?? throw new ArgumentNullException(nameof(file)));
        IReadOnlyList<PlanVersion> versions = (plan ?? throw new ArgumentNullException(nameof(plan))).Versions;
        string? reference = null;
        for (int i = 0; i < versions.Count; i++)
        {
            string path = PlanPath.Item("versions", i);
            PlanContent content = versions[i].Content;
            Content(findings, content, path);
            for (int l = 0; l < content.Links.Count; l++)
            {
                if (content.Links[l].Plan == plan.Id)
                {
                    findings.Add(IssueCodes.PlanLinkToItself, PlanPath.Field(PlanPath.Item(PlanPath.Field(path, "links"), l), "plan"));
                }
            }

            if (content.Child?.Reference is { } child && !string.IsNullOrWhiteSpace(child))
            {
                if (reference is not null && reference != child)
                {
                    findings.Add(IssueCodes.PlanChildChanged, PlanPath.Field(path, "child.reference"));
                }

                reference ??= child;
            }
        }

        return findings.Report();
    }

    /// <summary>What is wrong in one version's content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="file">The name positions bear.</param>
    /// <returns>The findings, in the order of the content.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IssueReport Content(PlanContent content, string file = "plan")
    {
        var findings = new PlanFindings(file ?? throw new ArgumentNullException(nameof(file)));
        Content(findings, content ?? throw new ArgumentNullException(nameof(content)), string.Empty);
        return findings.Report();
    }

    /// <summary>What is wrong in one target, looked at by itself.</summary>
    /// <param name="target">The target.</param>
    /// <param name="file">The name positions bear.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IssueReport Target(PlanTarget target, string file = "plan")
    {
        var findings = new PlanFindings(file ?? throw new ArgumentNullException(nameof(file)));
        Target(findings, target ?? throw new ArgumentNullException(nameof(target)), string.Empty);
        return findings.Report();
    }

    /// <summary>What is wrong in one action, looked at by itself.</summary>
    /// <param name="action">The action.</param>
    /// <param name="file">The name positions bear.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IssueReport Action(PlannedAction action, string file = "plan")
    {
        var findings = new PlanFindings(file ?? throw new ArgumentNullException(nameof(file)));
        Action(findings, action ?? throw new ArgumentNullException(nameof(action)), string.Empty);
        return findings.Report();
    }

    /// <summary>What is wrong in one person's views, looked at by themselves.</summary>
    /// <param name="views">The views.</param>
    /// <param name="file">The name positions bear.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IssueReport Views(PlanViews views, string file = "plan")
    {
        var findings = new PlanFindings(file ?? throw new ArgumentNullException(nameof(file)));
        Views(findings, views ?? throw new ArgumentNullException(nameof(views)), string.Empty);
        return findings.Report();
    }

    private static void Content(PlanFindings findings, PlanContent content, string path)
    {
        if (content.Child is not { } child || (Blank(child.Reference) && Blank(child.Name) && Blank(child.KnownAs)))
        {
            findings.Add(IssueCodes.PlanWithoutChild, PlanPath.Field(path, "child"));
        }
        else if (child.BirthDate > content.Prepared)
        {
            findings.Add(IssueCodes.PlanDatesOutOfOrder, PlanPath.Field(path, "child.born"), "the date of birth is after the plan was prepared");
        }

        if (content.ChildViews is { } views)
        {
            Views(findings, views, PlanPath.Field(path, "childViews"));
        }
        else
        {
            findings.Add(IssueCodes.PlanChildNotAsked, PlanPath.Field(path, "childViews"));
        }

        Each(content.OtherViews, path, "otherViews", (v, at) =>
        {
            Views(findings, v, at);
            Needs(findings, v.Person, IssueCodes.PlanPartWithoutText, PlanPath.Field(at, "person"));
        });
        Each(content.Contributors, path, "contributors", (c, at) => Needs(findings, c.Id, IssueCodes.PlanPartWithoutText, PlanPath.Field(at, "id")));
        Each(content.Strengths, path, "strengths", (n, at) => Needs(findings, n.Text, IssueCodes.PlanPartWithoutText, PlanPath.Field(at, "text")));
        Each(content.Barriers, path, "barriers", (n, at) => Needs(findings, n.Text, IssueCodes.PlanPartWithoutText, PlanPath.Field(at, "text")));
        Each(content.Supports, path, "supports", (s, at) => Needs(findings, s.Text, IssueCodes.PlanPartWithoutText, PlanPath.Field(at, "text")));
        Each(content.Targets, path, "targets", (t, at) => Target(findings, t, at));
        Each(content.Actions, path, "actions", (a, at) => Action(findings, a, at));
        Wellbeing(findings, content, path);
        References(findings, content, path);
        Dates(findings, content, path);
    }

    private static void Target(PlanFindings findings, PlanTarget target, string path)
    {
        Needs(findings, target.Text, IssueCodes.PlanPartWithoutText, PlanPath.Field(path, "text"));
        Needs(findings, target.Measure, IssueCodes.PlanTargetWithoutMeasure, PlanPath.Field(path, "measure"));
        if (target.Review is null)
        {
            findings.Add(IssueCodes.PlanTargetWithoutReview, PlanPath.Field(path, "review"));
        }

        if (target.Progress is not (null or TargetProgress.NotStarted) && target.ReviewedOn is null)
        {
            findings.Add(IssueCodes.PlanProgressWithoutDay, PlanPath.Field(path, "reviewedOn"));
        }
    }

    private static void Action(PlanFindings findings, PlannedAction action, string path)
    {
        Needs(findings, action.Text, IssueCodes.PlanPartWithoutText, PlanPath.Field(path, "text"));
        Needs(findings, action.Owner, IssueCodes.PlanActionWithoutOwner, PlanPath.Field(path, "owner"));
        if (action.Due is null)
        {
            findings.Add(IssueCodes.PlanActionWithoutDay, PlanPath.Field(path, "due"));
        }
    }

    private static void Views(PlanFindings findings, PlanViews views, string path)
    {
        bool hasWords = views.Words.Any(w => !Blank(w.Text));
        switch (views.Outcome)
        {
            case null:
                findings.Add(IssueCodes.PlanViewsWithoutOutcome, PlanPath.Field(path, "outcome"));
                break;
            case ViewsOutcome.Given when !hasWords:
                findings.Add(IssueCodes.PlanViewsWithoutWords, PlanPath.Field(path, "words"));
                break;
            case not ViewsOutcome.Given when hasWords:
                findings.Add(IssueCodes.PlanWordsNotGiven, PlanPath.Field(path, "words"));
                break;
            case ViewsOutcome.CouldNotBeAsked when Blank(views.Reason):
                findings.Add(IssueCodes.PlanViewsWithoutReason, PlanPath.Field(path, "reason"));
                break;
            case ViewsOutcome.NotAskedYet:
                findings.Add(IssueCodes.PlanChildNotAsked, PlanPath.Field(path, "outcome"));
                break;
        }

        if (views.Outcome is ViewsOutcome.Given or ViewsOutcome.ChoseNotToSay)
        {
            if (views.On is null)
            {
                findings.Add(IssueCodes.PlanViewsWithoutSource, PlanPath.Field(path, "on"));
            }

            Needs(findings, views.How, IssueCodes.PlanViewsWithoutSource, PlanPath.Field(path, "how"));
        }
    }

    private static void Wellbeing(PlanFindings findings, PlanContent content, string path)
    {
        var seen = new HashSet<WellbeingIndicator>();
        Each(content.Wellbeing, path, "wellbeing", (note, at) =>
        {
            if (note.Indicator is not { } indicator)
            {
                findings.Add(IssueCodes.PlanPartWithoutText, PlanPath.Field(at, "indicator"));
            }
            else if (!seen.Add(indicator))
            {
                findings.Add(IssueCodes.PlanIdRepeated, PlanPath.Field(at, "indicator"));
            }
        });
    }

    private static void References(PlanFindings findings, PlanContent content, string path)
    {
        HashSet<string> people = Ids(findings, content.Contributors.Select(c => c.Id), PlanPath.Field(path, "contributors"), "id");
        HashSet<string> barriers = Ids(findings, content.Barriers.Select(b => b.Id), PlanPath.Field(path, "barriers"), "id");
        HashSet<string> targets = Ids(findings, content.Targets.Select(t => t.Id), PlanPath.Field(path, "targets"), "id");
        Ids(findings, content.Supports.Select(s => s.Id), PlanPath.Field(path, "supports"), "id");
        Ids(findings, content.Actions.Select(a => a.Id), PlanPath.Field(path, "actions"), "id");
        Ids(findings, content.Matters.Select(m => m.Matter), PlanPath.Field(path, "matters"), "matter");

        void Known(string? id, HashSet<string> ids, string at)
        {
            if (!Blank(id) && !ids.Contains(id!))
            {
                findings.Add(IssueCodes.PlanReferenceUnknown, at);
            }
        }

        void AllKnown(IReadOnlyList<string> given, HashSet<string> ids, string at)
        {
            for (int i = 0; i < given.Count; i++)
            {
                Known(given[i], ids, PlanPath.Item(at, i));
            }
        }

        void Person(PlanViews views, string at)
        {
            Known(views.Person, people, PlanPath.Field(at, "person"));
            Known(views.HelpedBy, people, PlanPath.Field(at, "helpedBy"));
        }

        if (content.ChildViews is { } own)
        {
            Person(own, PlanPath.Field(path, "childViews"));
        }

        Each(content.OtherViews, path, "otherViews", Person);
        Each(content.Supports, path, "supports", (s, at) =>
        {
            Known(s.By, people, PlanPath.Field(at, "by"));
            AllKnown(s.Barriers, barriers, PlanPath.Field(at, "barriers"));
        });
        Each(content.Targets, path, "targets", (t, at) => AllKnown(t.Barriers, barriers, PlanPath.Field(at, "barriers")));
        Each(content.Actions, path, "actions", (a, at) =>
        {
            Known(a.Owner, people, PlanPath.Field(at, "owner"));
            Known(a.Target, targets, PlanPath.Field(at, "target"));
        });
        Each(content.Signatures, path, "signatures", (s, at) => Known(s.By, people, PlanPath.Field(at, "by")));
    }

    private static void Dates(PlanFindings findings, PlanContent content, string path)
    {
        if (content.Prepared is not { } prepared)
        {
            return;
        }

        void NotBefore(LocalDate? day, string at)
        {
            if (day < prepared)
            {
                findings.Add(IssueCodes.PlanDatesOutOfOrder, at, "it is before the day the plan was prepared");
            }
        }

        Each(content.Targets, path, "targets", (t, at) => NotBefore(t.Review, PlanPath.Field(at, "review")));
        Each(content.Actions, path, "actions", (a, at) => NotBefore(a.Due, PlanPath.Field(at, "due")));
        Each(content.Reviews, path, "reviews", (r, at) =>
        {
            NotBefore(r.Due, PlanPath.Field(at, "due"));
            NotBefore(r.Held, PlanPath.Field(at, "held"));
        });
    }

    private static HashSet<string> Ids(PlanFindings findings, IEnumerable<string?> ids, string path, string field)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int i = 0;
        foreach (string? id in ids)
        {
            if (!Blank(id) && !seen.Add(id!))
            {
                findings.Add(IssueCodes.PlanIdRepeated, PlanPath.Field(PlanPath.Item(path, i), field));
            }

            i++;
        }

        return seen;
    }

    private static void Each<T>(IReadOnlyList<T> parts, string path, string name, Action<T, string> look)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            look(parts[i], PlanPath.Item(PlanPath.Field(path, name), i));
        }
    }

    private static void Needs(PlanFindings findings, string? text, IssueCode code, string path)
    {
        if (Blank(text))
        {
            findings.Add(code, path);
        }
    }

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
