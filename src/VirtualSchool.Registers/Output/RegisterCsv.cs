namespace VirtualSchool;

/// <summary>register.csv: one row a person, then a group of columns a list, so that a further list only adds columns at the end.</summary>
internal static class RegisterCsv
{
    public static void Write(Register register, Stream stream)
    {
        using var csv = new CsvText(stream);
        csv.Cell("key").Cell("forename").Cell("middle names").Cell("surname").Cell("known as").Cell("date of birth").Cell("sex")
            .Cell("scn").Cell("scn repaired").Cell("stage").Cell("school").Cell("who says so").Cell("looked after").Cell("home").Cell("sources disagree on").Cell("restricted").Cell("last seen");
        foreach (RegisterList list in register.Lists)
        {
            csv.Cell(list.Name).Cell($"{list.Name} id").Cell($"{list.Name} file").Cell($"{list.Name} rows").Cell($"{list.Name} loaded at");
        }

        csv.EndRow();
        foreach (RegisterPerson person in register.People)
        {
            Write(csv, register, person);
        }
    }

    private static void Write(CsvText csv, Register register, RegisterPerson person)
    {
        bool shown = !person.IsRestricted;
        Learner learner = person.Learner;
        PersonName? knownAs = learner.Names.Select(n => n.Value).FirstOrDefault(n => n.Use == NameUse.KnownAs && n != person.Name);
        Enrolment? enrolment = learner.Enrolments.Select(e => e.Value).LastOrDefault(e => e.IsOnRoll != false) ?? learner.Enrolments.Select(e => e.Value).LastOrDefault();
        Sex? sex = learner.Sexes.Select(s => (Sex?)s.Value).FirstOrDefault(s => s != Sex.NotStated);
        csv.Cell(person.Key)
            .Cell(shown ? person.Name?.Forename : null)
            .Cell(shown ? person.Name?.MiddleNames : null)
            .Cell(shown ? person.Name?.Surname : null)
            .Cell(shown ? knownAs?.ToDisplay() : null)
            .Cell(shown ? OutputText.Date(person.BirthDate) : null)
            .Cell(shown ? sex?.ToString() : null)
            .Cell(shown ? person.CandidateNumber?.Value : null)
            .Cell(shown && person.CandidateNumber is { } number ? number.IsRepaired ? "yes" : "no" : null)
            .Cell(shown ? enrolment?.Stage?.Code : null)
            .Cell(shown ? enrolment?.SchoolName ?? enrolment?.School?.Value : null)
            .Cell(OutputText.Presence(person.Presence))
            .Cell(shown ? OutputText.Outcome(person.Status) : null)
            .Cell(shown ? OutputText.Home(person.Status) : null)
            .Cell(string.Join("; ", person.Disagreements.Select(d => d.Field)))
            .Cell(person.IsRestricted)
            .Cell(learner.Rows.Count == 0 ? null : OutputText.Instant(learner.Rows.Max(r => r.File.LoadedAt)));
        foreach (RegisterList list in register.Lists)
        {
            RegisterRecord[] records = [.. person.Records.Where(r => r.List == list)];
            SourceRow[] rows = [.. records.SelectMany(r => r.Rows)];
            csv.Cell(records.Length == 0 ? null : records.Any(r => r.MarksCare) ? "yes" : "on roll, not marked")
                .Cell(shown ? string.Join("; ", records.Select(r => r.LocalId?.Id).Where(id => id is not null)) : null)
                .Cell(string.Join("; ", rows.Select(r => r.File.FileName).Distinct(StringComparer.Ordinal)))
                .Cell(OutputText.Rows(rows))
                .Cell(string.Join("; ", rows.Select(r => OutputText.Instant(r.File.LoadedAt)).Distinct(StringComparer.Ordinal)));
        }

        csv.EndRow();
    }
}
