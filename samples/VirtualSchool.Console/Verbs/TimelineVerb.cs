using System.CommandLine;
using System.Text.Json;
using NodaTime;
using VirtualSchool.Shell.Host;

namespace VirtualSchool.Shell.Verbs;

/// <summary>A child's care over time: what follows from the records by law, the records themselves, and what is wrong with them.</summary>
internal static class TimelineVerb
{
    public static Command Create(Session session)
    {
        var options = new ChildOptions(allowsAll: false);
        var days = Given.Days("--days", "Also count the days looked after from one day to another, both included.");
        var command = new Command("timeline", "Shows a child's time in care up to a day, the records it rests on, and what is wrong with them with a proposed repair. Nothing is repaired.") { days };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var question = options.Read(session, parsed);
            var child = question.Load().One(question.Id!);
            var about = question.About(child);
            var timeline = CareTimeline.Of(child.Learner, question.AsAt, question.KnownAt);
            var spans = StatusSpan.Of(child.Learner, about, timeline);
            var beside = StatusFindings.Beside(timeline, spans.Select(s => s.Status).Append(about.StatusOnlyOn(question.AsAt)));
            var counted = parsed.GetValue(days) is { } window ? about.DaysLookedAfter(window.From, window.To) : null;
            if (question.Json)
            {
                Answer.Json(session, writer => Write(writer, question, child, spans, timeline, beside, counted));
            }
            else
            {
                session.Out.WriteLine(question.Head);
                Show(session.Out, spans, timeline, beside, counted);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(TextWriter output, IReadOnlyList<StatusSpan> spans, CareTimeline timeline, IReadOnlyList<Issue> beside, Decision<CareDays>? counted)
    {
        output.WriteLine();
        output.WriteLine("Looked after");
        var table = new Columns("  From", "To", "Looked after", "Limbs", "Home", "Kind of home", "Authority", "Besides");
        foreach (var span in spans)
        {
            table.Add(
                "  " + (span.From is { } from ? Texts.Day(from) : "before"),
                span.To is { } to ? Texts.Day(to) : "still so",
                span.Status.LookedAfter.ToString(),
                string.Join(' ', span.Status.Limbs),
                CareWords.Home(span.Status),
                span.Status.HomeType?.Label ?? string.Empty,
                string.Join(' ', span.Status.Authorities),
                span.Besides);
        }

        table.Write(output);
        if (counted is not null)
        {
            Show(output, counted);
        }

        Show(output, "Legal bases as recorded", timeline.Episodes, e => e.Basis.Label);
        Show(output, "Homes as recorded", timeline.Homes, h => h.Type.Label);
        output.WriteLine();
        output.WriteLine(timeline.Findings.Count + beside.Count == 0 ? "Nothing to look at." : "To look at (nothing is changed by itself)");
        foreach (var finding in timeline.Findings)
        {
            output.WriteLine($"  {finding.Issue}");
            foreach (var row in finding.Rows)
            {
                output.WriteLine($"      row: {row}");
            }

            if (finding.ProposedRepair is { } repair)
            {
                output.WriteLine($"      of the {(repair.Record == TimelineRecord.Home ? "home" : "legal basis")}, proposed: {repair.Words}");
            }
        }

        foreach (var issue in beside)
        {
            output.WriteLine($"  {issue}");
        }
    }

    private static void Show(TextWriter output, Decision<CareDays> counted)
    {
        var days = counted.Value;
        output.WriteLine();
        output.WriteLine($"Days from {Texts.Day(days.Window.Start)} to {Texts.Day(counted.AsAt)}");
        output.WriteLine($"  looked after {Columns.Number(days.LookedAfter)}: at home {Columns.Number(days.AtHome)}, away from home {Columns.Number(days.Away)}, home not known {Columns.Number(days.HomeNotKnown)}");
        Show(output, "by limb", days.ByLimb, limb => limb);
        Show(output, "by kind of home", days.ByHomeType, home => home.Label);
        if (days.OnShortBreaksOnly > 0)
        {
            output.WriteLine($"  of these only on planned short breaks {Columns.Number(days.OnShortBreaksOnly)}");
        }

        output.WriteLine($"  with duties as if looked after {Columns.Number(days.Deemed)}, and perhaps {Columns.Number(days.DeemedNotKnown)} more");
        if (counted.Outcome != Determination.Yes)
        {
            output.WriteLine($"  no more than the records prove; would settle it: {string.Join("; ", counted.Missing)}");
        }
    }

    private static void Show<T>(TextWriter output, string title, IReadOnlyList<KeyValuePair<T, int>> counts, Func<T, string> label)
    {
        if (counts.Count > 0)
        {
            output.WriteLine($"  {title}: {string.Join(", ", counts.Select(c => $"{label(c.Key)} {Columns.Number(c.Value)}"))}");
        }
    }

    private static void Show<T>(TextWriter output, string title, IReadOnlyList<TimelineEntry<T>> entries, Func<T, string> label)
        where T : notnull
    {
        if (entries.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(title);
        foreach (var entry in entries)
        {
            var recorded = entry.Fact.RecordedOn is { } day ? $", recorded on {Texts.Day(day)}" : string.Empty;
            output.WriteLine($"  {label(entry.Fact.Value)}: {Dates(entry.Dates)}{recorded}. {State(entry)}");
            output.WriteLine($"      {entry.Fact.Source}");
        }
    }

    private static string Dates(RecordedDates dates) =>
        $"{(dates.Start is { } start ? Texts.Day(start) : "no first day")} to {(dates.LastDay is { } last ? Texts.Day(last) : "no last day")}";

    private static string State<T>(TimelineEntry<T> entry)
        where T : notnull => entry.State switch
        {
            TimelineEntryState.Counts => entry.Counted.IsEmpty ? "Counts on no day." : $"Counts {string.Join(" and ", entry.Counted.Intervals.Select(Span))}.",
            TimelineEntryState.Repeated => "Another record says the same.",
            TimelineEntryState.Superseded => "A later record corrects it.",
            TimelineEntryState.Unusable => "Its dates make no sense.",
            _ => "Left out.",
        };

    private static string Span(EffectiveInterval interval) =>
        $"from {Texts.Day(interval.Start)}{(interval.LastDay is { } last ? $" to {Texts.Day(last)}" : " on")}";

    private static void Write(Utf8JsonWriter json, Question question, Child child, IReadOnlyList<StatusSpan> spans, CareTimeline timeline, IReadOnlyList<Issue> beside, Decision<CareDays>? counted)
    {
        json.Text("key", child.Key);
        json.Head(question);
        json.Objects("status", spans, span =>
        {
            json.Text("from", Texts.Iso(span.From));
            json.Text("to", Texts.Iso(span.To));
            json.WriteString("lookedAfter", span.Status.LookedAfter.ToString());
            json.Array("limbs", span.Status.Limbs, json.WriteStringValue);
            json.WriteString("home", CareWords.Home(span.Status));
            json.Text("homeType", span.Status.HomeType?.Code);
            json.Array("authorities", span.Status.Authorities, json.WriteStringValue);
            json.WriteString("deemedDuties", span.Status.DeemedDuties.ToString());
            json.WriteString("elsewhereUk", span.Status.ElsewhereUk.ToString());
            json.WriteString("onShortBreaksOnly", span.Status.OnShortBreaksOnly.ToString());
            json.WriteString("residenceRight", span.Status.ResidenceRight.ToString());
        });
        json.Objects("episodes", timeline.Episodes, entry =>
        {
            json.WriteString("basis", entry.Fact.Value.Basis.Code);
            json.Text("authority", entry.Fact.Value.Authority);
            Write(json, entry);
        });
        json.Objects("homes", timeline.Homes, entry =>
        {
            json.WriteString("type", entry.Fact.Value.Type.Code);
            Write(json, entry);
        });
        IEnumerable<(Issue Issue, IReadOnlyList<SourceRow> Rows, ProposedRepair? ProposedRepair)> findings =
        [
            .. timeline.Findings.Select(f => (f.Issue, f.Rows, f.ProposedRepair)),
            .. beside.Select(i => (i, (IReadOnlyList<SourceRow>)[.. StatusFindings.Rows(timeline, i)], (ProposedRepair?)null)),
        ];
        json.Objects("findings", findings, finding =>
        {
            json.WriteString("code", finding.Issue.Code.Code);
            json.WriteString("message", finding.Issue.Message);
            json.WriteString("remedy", finding.Issue.Code.Remedy);
            json.Objects("rows", finding.Rows, json.Source);
            if (finding.ProposedRepair is { } repair)
            {
                json.Object("proposedRepair", () =>
                {
                    json.WriteString("record", repair.Record.ToString());
                    json.WriteString("words", repair.Words);
                    json.Text("from", Texts.Iso(repair.Start));
                    json.Text("to", Texts.Iso(repair.LastDay));
                    json.WriteBoolean("leavesOut", repair.LeavesOut);
                    json.Source(repair.Row);
                });
            }
            else
            {
                json.WriteNull("proposedRepair");
            }
        });
        if (counted is null)
        {
            json.WriteNull("days");
            return;
        }

        json.Object("days", () =>
        {
            json.WriteString("from", Texts.Iso(counted.Value.Window.Start));
            json.WriteString("to", Texts.Iso(counted.AsAt));
            json.WriteString("certain", counted.Outcome.ToString());
            json.WriteNumber("lookedAfter", counted.Value.LookedAfter);
            json.WriteNumber("atHome", counted.Value.AtHome);
            json.WriteNumber("away", counted.Value.Away);
            json.WriteNumber("homeNotKnown", counted.Value.HomeNotKnown);
            json.Objects("byLimb", counted.Value.ByLimb, limb =>
            {
                json.WriteString("limb", limb.Key);
                json.WriteNumber("days", limb.Value);
            });
            json.Objects("byHomeType", counted.Value.ByHomeType, home =>
            {
                json.WriteString("homeType", home.Key.Code);
                json.WriteNumber("days", home.Value);
            });
            json.WriteNumber("onShortBreaksOnly", counted.Value.OnShortBreaksOnly);
            json.WriteNumber("deemed", counted.Value.Deemed);
            json.WriteNumber("deemedNotKnown", counted.Value.DeemedNotKnown);
            json.Array("missing", counted.Missing, json.WriteStringValue);
        });
    }

    private static void Write<T>(Utf8JsonWriter json, TimelineEntry<T> entry)
        where T : notnull
    {
        json.Text("from", Texts.Iso(entry.Dates.Start));
        json.Text("to", Texts.Iso(entry.Dates.LastDay));
        json.Text("recordedOn", Texts.Iso(entry.Fact.RecordedOn));
        json.WriteString("state", entry.State.ToString());
        json.Objects("counted", entry.Counted.Intervals, json.Window);
        json.Source(entry.Fact.Source);
    }
}
