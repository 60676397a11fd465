using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>Writes the parts of a plan: every known field, then those of others.</summary>
internal static class PlanWriter
{
    internal static void Write(Utf8JsonWriter json, SupportPlan plan)
    {
        json.WriteStartObject();
        json.WriteString("format", PlanFile.Format);
        json.WriteString("id", plan.Id);
        json.WriteString("kind", plan.Kind.Code);
        Parts(json, "versions", plan.Versions, v =>
        {
            json.WriteNumber("number", v.Number);
            Parts(json, "steps", v.Steps, s =>
            {
                json.WriteString("state", PlanCodes.States[(int)s.State]);
                Day(json, "on", s.On);
                json.WriteString("by", s.By);
                json.WriteString("reason", s.Reason);
            });
            Content(json, v.Content);
        });
        Rest(json, plan);
        json.WriteEndObject();
    }

    private static void Content(Utf8JsonWriter json, PlanContent content)
    {
        Day(json, "prepared", content.Prepared);
        json.WriteString("language", content.Language);
        Part(json, "child", content.Child, c => Child(json, c));
        Part(json, "childViews", content.ChildViews, v => Views(json, v));
        Parts(json, "otherViews", content.OtherViews, v => Views(json, v));
        Parts(json, "contributors", content.Contributors, c => Contributor(json, c));
        Parts(json, "strengths", content.Strengths, n => Note(json, n));
        Parts(json, "barriers", content.Barriers, n => Note(json, n));
        Parts(json, "supports", content.Supports, s =>
        {
            json.WriteString("id", s.Id);
            json.WriteString("text", s.Text);
            json.WriteString("by", s.By);
            json.WriteString("frequency", s.Frequency);
            Texts(json, "barriers", s.Barriers);
        });
        Parts(json, "targets", content.Targets, t => Target(json, t));
        Parts(json, "actions", content.Actions, a =>
        {
            json.WriteString("id", a.Id);
            json.WriteString("target", a.Target);
            json.WriteString("matter", a.Matter);
            json.WriteString("text", a.Text);
            json.WriteString("owner", a.Owner);
            Day(json, "due", a.Due);
            Day(json, "done", a.Done);
        });
        Parts(json, "wellbeing", content.Wellbeing, w =>
        {
            Code(json, "indicator", PlanCodes.Indicators, (int?)w.Indicator);
            json.WriteString("strengths", w.Strengths);
            json.WriteString("needs", w.Needs);
        });
        Parts(json, "myWorld", content.MyWorld, w =>
        {
            Code(json, "side", PlanCodes.Sides, (int?)w.Side);
            json.WriteString("text", w.Text);
        });
        Parts(json, "context", content.Context, c =>
        {
            Code(json, "kind", PlanCodes.Context, (int?)c.Kind);
            json.WriteString("reference", c.Reference);
            Day(json, "asAt", c.AsAt);
            json.WriteString("note", c.Note);
        });
        Parts(json, "matters", content.Matters, m =>
        {
            json.WriteString("matter", m.Matter);
            json.WriteString("text", m.Text);
        });
        Parts(json, "reviews", content.Reviews, r =>
        {
            Day(json, "due", r.Due);
            Day(json, "held", r.Held);
            json.WriteString("note", r.Note);
        });
        Parts(json, "links", content.Links, l =>
        {
            json.WriteString("kind", l.Kind);
            json.WriteString("plan", l.Plan);
            Code(json, "relation", PlanCodes.Relations, (int?)l.Relation);
            Day(json, "on", l.On);
            json.WriteString("note", l.Note);
        });
        Parts(json, "signatures", content.Signatures, s =>
        {
            json.WriteString("by", s.By);
            Day(json, "on", s.On);
        });
        Rest(json, content);
    }

    private static void Child(Utf8JsonWriter json, PlanChild child)
    {
        json.WriteString("reference", child.Reference);
        json.WriteString("name", child.Name);
        json.WriteString("knownAs", child.KnownAs);
        Day(json, "born", child.BirthDate);
        json.WriteString("gender", child.Gender);
        json.WriteString("communication", child.Communication);
        json.WriteString("address", child.Address);
        json.WriteString("telephone", child.Telephone);
        json.WriteString("home", child.Home);
        Flag(json, "livesAway", child.LivesAway);
        json.WriteString("school", child.School);
        Day(json, "schoolEntered", child.SchoolEntered);
        json.WriteString("stage", child.Stage);
    }

    private static void Views(Utf8JsonWriter json, PlanViews views)
    {
        json.WriteString("person", views.Person);
        Code(json, "outcome", PlanCodes.Views, (int?)views.Outcome);
        Day(json, "on", views.On);
        json.WriteString("how", views.How);
        json.WriteString("helpedBy", views.HelpedBy);
        Parts(json, "words", views.Words, w =>
        {
            json.WriteString("about", w.About);
            json.WriteString("text", w.Text);
        });
        json.WriteString("reason", views.Reason);
    }

    private static void Contributor(Utf8JsonWriter json, PlanContributor contributor)
    {
        json.WriteString("id", contributor.Id);
        Code(json, "role", PlanCodes.Roles, (int?)contributor.Role);
        Flag(json, "team", contributor.IsTeam);
        json.WriteString("name", contributor.Name);
        json.WriteString("organisation", contributor.Organisation);
        json.WriteString("relationship", contributor.Relationship);
        json.WriteString("contact", contributor.Contact);
        json.WriteString("address", contributor.Address);
        json.WriteString("communication", contributor.Communication);
    }

    private static void Note(Utf8JsonWriter json, PlanNote note)
    {
        json.WriteString("id", note.Id);
        json.WriteString("text", note.Text);
    }

    private static void Target(Utf8JsonWriter json, PlanTarget target)
    {
        json.WriteString("id", target.Id);
        json.WriteString("text", target.Text);
        json.WriteString("measure", target.Measure);
        json.WriteString("baseline", target.Baseline);
        Day(json, "review", target.Review);
        Texts(json, "indicators", target.Indicators.Select(i => PlanCodes.Indicators[(int)i]));
        Texts(json, "barriers", target.Barriers);
        Code(json, "progress", PlanCodes.Progress, (int?)target.Progress);
        Day(json, "reviewedOn", target.ReviewedOn);
        json.WriteString("outcome", target.Outcome);
    }

    private static void Part<T>(Utf8JsonWriter json, string name, T? part, Action<T> write)
        where T : PlanPart
    {
        if (part is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        write(part);
        Rest(json, part);
        json.WriteEndObject();
    }

    private static void Parts<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> parts, Action<T> write)
        where T : PlanPart
    {
        json.WriteStartArray(name);
        foreach (T part in parts)
        {
            json.WriteStartObject();
            write(part);
            Rest(json, part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Day(Utf8JsonWriter json, string name, LocalDate? day) => json.WriteString(name, day is { } known ? LocalDatePattern.Iso.Format(known) : null);

    private static void Flag(Utf8JsonWriter json, string name, bool? flag)
    {
        if (flag is { } known)
        {
            json.WriteBoolean(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Code(Utf8JsonWriter json, string name, string[] codes, int? value) => json.WriteString(name, value is { } index ? codes[index] : null);

    private static void Rest(Utf8JsonWriter json, PlanPart part)
    {
        foreach (PlanOtherField field in part.OtherFields)
        {
            json.WritePropertyName(field.Name);
            using JsonDocument document = JsonDocument.Parse(field.Json, new JsonDocumentOptions { MaxDepth = PlanFile.MaximumDepth });
            document.RootElement.WriteTo(json);
        }
    }
}
