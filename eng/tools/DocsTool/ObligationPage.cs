using System.Globalization;
using System.Text;
using VirtualSchool;
using VirtualSchool.Scotland;

namespace DocsTool;

/// <summary>The page of obligations, with a row for each one of the pack.</summary>
internal static class ObligationPage
{
    private const string Head = """
        # Obligations

        What the law requires, guidance expects or good practice asks for a child on a day, and how it stands: `Inquiry.ObligationsOn` in code, [`obligations`](console.md#obligations) from the shell.

        Each answer has two halves, both in its because-tree:

        - **Is it expected of this child?** Yes, No with the reason, Unknown with the missing fact, or a question for a person.
        - **Was it done?** The event or plan that shows it, by day, file and row. An obligation that follows a deadline says what the deadline says and works out nothing anew.

        What is done is *met*, whether it was settled that it is expected or not. *Not met* is said only where it is expected and the records are known to be complete: without the word that the list of events, or of plans, is complete, what
        is not recorded is *not known*.

        **Law** means that an Act, regulations or an order require it. **Guidance** is published and expects it. **Practice** is neither: no instrument was found that asks for it. Where the rule of practice is not more than medium confidence (SC-VSP-1 to
        SC-VSP-5) whether it is expected stays a question until the council states its own [policy](overlay.md#obligations-of-practice). Who would act is shown as far as the source says so.

        ## What counts as done

        - An event of the kind that the table names, as [worked cases](vectors.md#kinds-of-events) and lists of events write it.
        - A plan in force on the day: the version that was agreed by then and not superseded, returned or closed. A draft shows as evidence and meets nothing.
        - A review held that a statutory child's plan, a pathway plan or a co-ordinated support plan holds, as if it were an event; so it meets the review's deadline. It counts from every version that was agreed at some time, and from the latest. A later version that
          names another day for the review of the same due day corrects it. A look at an education plan or at a plan of practice is no review of the child's case.
        - The day a pathway plan or a co-ordinated support plan was made is that of its first agreed version: a later version starts no clock anew.
        - That a plan says a co-ordinated support plan was considered and not required. *Under consideration* is not yet considered.

        ## All of them


        """;

    public static string Text()
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        page.Append("| code | what is expected | strength | of whom | follows | rule |\n|---|---|---|---|---|---|\n");
        foreach (var kind in ScotlandPack.Current.ObligationKinds)
        {
            var confidence = kind.Rule.Citation.Confidence;
            page.Append(CultureInfo.InvariantCulture, $"| `{kind.Code}` | {kind.Title} | {Words(kind.Strength)} | {Words(kind.Actor)} | {(kind.Deadline is null ? string.Empty : "its deadline")} | {kind.Rule.Id}, {kind.Rule.Citation.Text}{(confidence == Confidence.Verified ? string.Empty : $" ({confidence.ToString().ToLowerInvariant()} confidence)")} |\n");
        }

        return page.ToString();
    }

    private static string Words(ObligationStrength strength) => strength switch
    {
        ObligationStrength.Law => "law",
        ObligationStrength.Guidance => "guidance",
        _ => "practice",
    };

    private static string Words(ObligationActor actor) => actor switch
    {
        ObligationActor.LocalAuthority => "local authority",
        ObligationActor.EducationAuthority => "education authority",
        ObligationActor.School => "school",
        ObligationActor.VirtualSchool => "virtual school",
        ObligationActor.Agency => "agency",
        _ => "not stated",
    };
}
