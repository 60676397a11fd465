using System.Text.Json;

namespace VirtualSchool;

/// <summary>summary.json: counts only, nothing personal: gap view, lists and files, review queue, disagreements, issues, models.</summary>
internal static class SummaryJson
{
    public static void Write(Register register, Stream stream) => JsonText.Write(stream, json =>
    {
        json.WriteString("asAt", OutputText.Date(register.AsAt));
        json.Text("rules", register.RulesVersion);
        json.Object("gapView", () => Gap(json, register.GapView));
        json.Objects("lists", register.GapView.Columns, column => List(json, column));
        if (register.RulesVersion is not null)
        {
            json.Object("lookedAfter", () => Counts(json, register.People.Select(p => OutputText.Outcome(p.Status)!)));
        }

        json.Object("review", () =>
        {
            json.WriteNumber("toDecide", register.ReviewQueue.Count(i => !i.IsSettled));
            json.WriteNumber("toldApart", register.ReviewQueue.Count(i => i.IsSettled));
            json.WriteNumber("restricted", register.ReviewQueue.Count(i => i.IsRestricted));
            json.Object("byReason", () => Counts(json, register.ReviewQueue.SelectMany(i => i.Reasons).Select(r => r.Code)));
        });
        json.Object("disagreements", () =>
        {
            json.WriteNumber("people", register.People.Count(p => p.Disagreements.Count > 0));
            json.Object("byField", () => Counts(json, register.People.SelectMany(p => p.Disagreements).Select(d => d.Field)));
        });
        json.Object("issues", () =>
        {
            json.WriteNumber("errors", register.Issues.ErrorCount);
            json.WriteNumber("warnings", register.Issues.WarningCount);
            json.WriteNumber("information", register.Issues.InformationCount);
            json.Object("byCode", () => Counts(json, register.Issues.Issues.Select(i => i.Code.Code)));
        });
        json.Objects("linkages", register.Linkages, linkage =>
        {
            json.WriteString("left", linkage.Left.Name);
            json.WriteString("right", linkage.Right.Name);
            json.WriteString("model", linkage.Model.Name);
            json.WriteString("version", linkage.Model.Version);
            json.WriteBoolean("trained", linkage.IsTrained);
            json.Array("notes", linkage.Notes, json.WriteStringValue);
        });
    });

    private static void Gap(Utf8JsonWriter json, GapView gap)
    {
        json.WriteNumber("people", gap.People);
        json.Count("both", gap.Both);
        json.Count("unmarkedOnRoll", gap.UnmarkedOnRoll);
        json.Count("schoolOnly", gap.SchoolOnly);
        json.Count("socialWorkOnly", gap.SocialWorkOnly);
        json.Count("otherOnly", gap.OtherOnly);
        json.Count("schoolComplete", gap.School);
        json.Count("socialWorkComplete", gap.SocialWork);
        json.Count("candidateNumberKnown", gap.CandidateNumbers);
        json.WriteNumber("outsideRegister", gap.OutsideRegister);
        json.Array("sentences", gap.ToSentences(), json.WriteStringValue);
    }

    private static void List(Utf8JsonWriter json, GapColumn column)
    {
        json.WriteString("name", column.List.Name);
        json.WriteString("kind", OutputText.Kind(column.List.Source.Kind));
        json.WriteNumber("records", column.List.RecordCount);
        json.WriteBoolean("wholeRoll", column.List.IsWholeRoll);
        json.Count("people", column.People);
        json.Count("onlyHere", column.OnlyHere);
        json.WriteNumber("unmarkedOnRoll", column.UnmarkedOnRoll);
        json.WriteNumber("outsideRegister", column.OutsideRegister);
        json.Object("candidateNumbers", () =>
        {
            IdentifierCount numbers = column.List.CandidateNumbers;
            json.WriteNumber("valid", numbers.Valid);
            json.WriteNumber("cleaned", numbers.Cleaned);
            json.WriteNumber("repaired", numbers.Repaired);
            json.WriteNumber("invalid", numbers.Invalid);
            json.WriteNumber("missing", numbers.Missing);
            json.WriteNumber("total", numbers.Total);
            json.Count("usable", column.List.UsableCandidateNumbers);
        });
        json.Objects("files", column.List.Files, file =>
        {
            json.WriteString("file", file.File.FileName);
            json.Text("sha256", file.File.Sha256);
            json.WriteString("loadedAt", OutputText.Instant(file.File.LoadedAt));
            json.WriteString("map", file.MapName);
            json.WriteString("encoding", file.Encoding);
            json.WriteString("encodingReason", file.EncodingReason);
            json.Object("rows", () =>
            {
                json.WriteNumber("read", file.Rows.Read);
                json.WriteNumber("used", file.Rows.Used);
                json.WriteNumber("merged", file.Rows.Merged);
                json.WriteNumber("repeated", file.Rows.Repeated);
                json.WriteNumber("blank", file.Rows.Blank);
                json.WriteNumber("totals", file.Rows.Totals);
                json.WriteNumber("refused", file.Rows.Refused);
            });
        });
    }

    private static void Counts(Utf8JsonWriter json, IEnumerable<string> names)
    {
        foreach (IGrouping<string, string> group in names.GroupBy(n => n, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(group.Key, group.Count());
        }
    }
}
