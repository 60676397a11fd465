using System.Text.Json;

namespace VirtualSchool;

/// <summary>register.json: every person with every fact of every record and where it was read.</summary>
internal static class RegisterJson
{
    public static void Write(Register register, Stream stream) => JsonText.Write(stream, json =>
    {
        json.WriteString("asAt", OutputText.Date(register.AsAt));
        json.Text("rules", register.RulesVersion);
        json.Objects("lists", register.Lists, list =>
        {
            json.WriteString("name", list.Name);
            json.WriteString("kind", OutputText.Kind(list.Source.Kind));
        });
        json.Array("people", register.People, person =>
        {
            json.WriteStartObject();
            Person(json, person);
            json.WriteEndObject();
        });
    });

    private static void Person(Utf8JsonWriter json, RegisterPerson person)
    {
        bool shown = !person.IsRestricted;
        json.WriteString("key", person.Key);
        json.WriteString("whoSaysSo", OutputText.Presence(person.Presence));
        json.WriteBoolean("restricted", person.IsRestricted);
        if (shown)
        {
            json.Text("name", person.Name?.ToDisplay());
            json.Text("dateOfBirth", OutputText.Date(person.BirthDate));
            json.Text("candidateNumber", person.CandidateNumber?.Value);
            if (person.CandidateNumber is { IsRepaired: true })
            {
                json.WriteBoolean("candidateNumberRepaired", true);
            }
        }

        if (shown && person.Status is { } status)
        {
            json.Object("status", () =>
            {
                json.Text("lookedAfter", OutputText.Outcome(status));
                json.Text("home", OutputText.Home(status));
                json.Text("homeType", status.Value.HomeType?.Code);
                json.Array("bases", status.Value.Bases.Select(b => b.Code), json.WriteStringValue);
                json.Array("missing", status.Missing, json.WriteStringValue);
            });
        }

        json.Objects("records", person.Records, record => Record(json, record, shown));
        json.Objects("disagreements", person.Disagreements, disagreement =>
        {
            json.WriteString("field", disagreement.Field);
            if (shown)
            {
                json.Objects("values", disagreement.Values, value =>
                {
                    json.WriteString("list", value.Record.List.Name);
                    json.WriteString("value", value.Value);
                });
            }
        });
        json.Objects("joins", person.Joins, join =>
        {
            json.WriteString("left", OutputText.Place(join.Left));
            json.WriteString("right", OutputText.Place(join.Right));
            json.Score("weight", join.Weight);
            json.Score("probability", join.Probability);
        });
    }

    private static void Record(Utf8JsonWriter json, RegisterRecord record, bool shown)
    {
        Learner learner = record.Learner;
        json.WriteString("list", record.List.Name);
        json.WriteBoolean("marksCare", record.MarksCare);
        json.Objects("rows", record.Rows, row =>
        {
            json.WriteString("file", row.File.FileName);
            json.WriteNumber("row", row.Row);
            json.WriteString("loadedAt", OutputText.Instant(row.File.LoadedAt));
        });
        if (!shown)
        {
            return;
        }

        Facts(json, "identifiers", learner.Identifiers, i =>
        {
            json.WriteString("kind", i.Kind.ToString());
            json.WriteString("value", i.Value);
            json.Text("system", i.Local?.System);
            json.Text("authority", i.Local?.Authority);
            if (i.IsRepaired)
            {
                json.WriteBoolean("repaired", true);
            }
        });
        Facts(json, "names", learner.Names, n =>
        {
            json.WriteString("use", n.Use.ToString());
            json.Text("forename", n.Forename);
            json.Text("middleNames", n.MiddleNames);
            json.Text("surname", n.Surname);
        });
        Facts(json, "birthDates", learner.BirthDates, d => json.Text("date", OutputText.Date(d)));
        Facts(json, "sexes", learner.Sexes, s => json.WriteString("sex", s.ToString()));
        Facts(json, "addresses", learner.Addresses, a =>
        {
            json.Array("lines", a.Lines, json.WriteStringValue);
            json.Text("postcode", a.Postcode);
            json.Text("uprn", a.Uprn?.Value);
        });
        Facts(json, "careFlags", learner.CareFlags, f =>
        {
            json.WriteString("value", f.Value.ToString());
            json.Text("on", OutputText.Date(f.On));
            json.Text("responsibleAuthority", f.ResponsibleAuthority);
        });
        Facts(json, "episodes", learner.Episodes, e =>
        {
            json.WriteString("basis", e.Basis.Code);
            json.WriteString("label", e.Basis.Label);
            Dates(json, e.Dates);
            json.Text("authority", e.Authority);
        });
        Facts(json, "homes", learner.Homes, h =>
        {
            json.WriteString("type", h.Type.Code);
            json.WriteString("label", h.Type.Label);
            json.WriteBoolean("away", h.Type.IsAway);
            Dates(json, h.Dates);
            json.Text("authorityArea", h.AuthorityArea);
        });
        Facts(json, "enrolments", learner.Enrolments, e =>
        {
            json.Text("school", e.School?.Value);
            json.Text("schoolName", e.SchoolName);
            json.Text("authority", e.Authority);
            json.Text("stage", e.Stage?.Code);
            json.Text("class", e.RegistrationClass);
            Dates(json, e.Dates);
            if (e.IsOnRoll is { } onRoll)
            {
                json.WriteBoolean("onRoll", onRoll);
            }
        });
        json.Objects("unmapped", learner.Unmapped, u =>
        {
            json.WriteString("column", u.Value.Column);
            json.WriteString("text", u.Value.Text);
            json.WriteNumber("row", u.Source.Row);
        });
    }

    private static void Dates(Utf8JsonWriter json, RecordedDates dates)
    {
        json.Text("from", OutputText.Date(dates.Start));
        json.Text("to", OutputText.Date(dates.LastDay));
    }

    private static void Facts<T>(Utf8JsonWriter json, string name, IReadOnlyList<Fact<T>> facts, Action<T> body)
        where T : notnull => json.Objects(name, facts, fact =>
    {
        body(fact.Value);
        json.WriteNumber("row", fact.Source.Row);
        json.Text("column", fact.Source.Column);
        json.Text("recordedOn", OutputText.Date(fact.RecordedOn));
    });
}
