namespace VirtualSchool.Scotland;

/// <summary>Plans of education and of practice.</summary>
internal static class EducationPlans
{
    private static readonly Citation Assessment = new("Looked After Children (Scotland) Regulations 2009 (SSI 2009/210) reg.4(1)(j)", Confidence.Verified, "https://www.legislation.gov.uk/ssi/2009/210/regulation/4");
    private static readonly Citation ViewsOfChild = new("Looked After Children (Scotland) Regulations 2009 (SSI 2009/210) reg.4(2)(a)", Confidence.Verified, "https://www.legislation.gov.uk/ssi/2009/210/regulation/4");
    private static readonly Citation Consideration = new("Education (Additional Support for Learning) (Scotland) Act 2004 s.6(1A)", Confidence.Verified, "https://www.legislation.gov.uk/asp/2004/4/section/6");
    private static readonly Citation PracticeModel = new("Getting it right for every child: the National Practice Model", Confidence.High, "https://www.gov.scot/policies/girfec/");
    private static readonly Citation CodeOfPractice = new("Supporting children's learning: statutory guidance on the 2004 Act (code of practice)", Confidence.Medium, "https://gov.scot/publications/supporting-childrens-learning-statutory-guidance-education-additional-support-learning-scotland/pages/6");
    private static readonly Citation VirtualSchools = new("Practice of virtual schools (no instrument sets it)", Confidence.Medium);

    internal static PlanKind Education() => new("education-plan", "Education plan", PlanRequirementBasis.Practice, VirtualSchools,
    [
        Holds.Good("child-views", "The child's own views", ViewsOfChild, Holds.ChildsViews),
        Holds.Good("family-views", "A parent's or carer's views", VirtualSchools, Holds.FamilysViews),
        Holds.Good("strengths", "What the child is good at", PracticeModel, Holds.Strengths),
        Holds.Good("needs", "What gets in the way of learning: the educational needs", Assessment, Holds.Factors),
        Holds.Good("proposals", "What is provided to meet them", Assessment, Holds.Supports),
        Holds.GoodMatter("continuity", "How the child's education goes on without a break", Assessment),
        Holds.Good("targets", "Targets, each with a measure and a day to look again", VirtualSchools, Holds.MeasuredTargets),
        Holds.Good("actions", "Actions, each with who does it and by when", VirtualSchools, Holds.OwnedActions),
        Holds.Good("school-records", "Where attendance or attainment can be found", VirtualSchools, Holds.SchoolRecords),
        Holds.Good("support-plan-considered", "Whether a co-ordinated support plan is required was considered", Consideration, Holds.SupportPlanConsidered),
        Holds.Good("next-review", "The day the plan is looked at next", VirtualSchools, Holds.NextReview),
    ]);

    internal static PlanKind Girfec() => new("girfec-childs-plan", "Child's plan (Getting it right for every child)", PlanRequirementBasis.Practice, PracticeModel,
    [
        Holds.Good("child-views", "The child's own views", PracticeModel, Holds.ChildsViews),
        Holds.Good("family-views", "A parent's or carer's views", PracticeModel, Holds.FamilysViews),
        Holds.Good("lead-professional", "The lead professional", PracticeModel, content => content.Contributors.Any(c => c.Role == PlanRole.LeadProfessional)),
        Holds.Good("wellbeing", "How the child is by all eight wellbeing indicators", PracticeModel, Holds.Wellbeing),
        Holds.Good("my-world", "The three heads of the My World Triangle", PracticeModel, Holds.MyWorld),
        Holds.Good("outcomes", "What is to be reached", PracticeModel, Holds.Targets),
        Holds.Good("actions", "Actions, each with who does it and by when", PracticeModel, Holds.OwnedActions),
        Holds.Good("next-review", "The day the plan is looked at next", PracticeModel, Holds.NextReview),
    ]);

    internal static PlanKind CoordinatedSupport()
    {
        static Citation Act(string provision) => new($"Education (Additional Support for Learning) (Scotland) Act 2004 {provision}", Confidence.Verified, "https://www.legislation.gov.uk/asp/2004/4/section/9");
        static Citation Regulations(string provision) => new($"Additional Support for Learning (Co-ordinated Support Plan) (Scotland) Amendment Regulations 2005 (SSI 2005/518) {provision}", Confidence.Verified, "https://www.legislation.gov.uk/ssi/2005/518/regulation/3");

        return new("co-ordinated-support-plan", "Co-ordinated support plan", PlanRequirementBasis.Law, Act("s.9"),
        [
            Holds.Law("child-details", "Name, address, telephone, date of birth, gender, language or way of communicating, school and day of entry", Regulations("reg.3(1)(b)(i)"), content => content.Child is { } c
                && Holds.Said(c.Name) && Holds.Said(c.Address) && Holds.Said(c.Telephone) && c.BirthDate is not null && Holds.Said(c.Gender) && Holds.Said(c.Communication) && Holds.Said(c.School) && c.SchoolEntered is not null),
            Holds.Law("parent-details", "Each parent's name, address, telephone, relationship and language or way of communicating", Regulations("reg.3(1)(b)(ii)"), content =>
                content.Contributors.Where(c => c.Role == PlanRole.Parent).ToList() is { Count: > 0 } parents
                && parents.TrueForAll(p => Holds.Said(p.Name) && Holds.Said(p.Address) && Holds.Said(p.Contact) && Holds.Said(p.Relationship) && Holds.Said(p.Communication))),
            Holds.LawMatter("profile", "A profile of skills and capabilities", Regulations("reg.3(1)(b)(iii)")),
            Holds.Law("factors", "The factors from which the needs arise", Act("s.9(2)(a)(i)"), Holds.Factors),
            Holds.Law("objectives", "The educational objectives", Act("s.9(2)(a)(ii)"), Holds.Targets),
            Holds.Law("support", "The additional support required", Act("s.9(2)(a)(iii)"), Holds.Supports),
            Holds.Law("providers", "Who is to provide it", Act("s.9(2)(a)(iv)"), Holds.SupportsByWhom),
            Holds.LawMatter("school", "The school that is nominated", Act("s.9(2)(b)")),
            Holds.Law("co-ordinator", "The co-ordinator's name and how to get in touch", Act("s.9(2)(c)"), Holds.Contact(PlanRole.Coordinator)),
            Holds.Law("advice-officer", "The name of an officer for advice and further information, and how to get in touch", Act("s.9(2)(d)"), Holds.Contact(PlanRole.AdviceOfficer)),
            Holds.Law("child-views", "The views of the child or young person", Regulations("reg.3(1)(b)(iv)"), Holds.ChildsViews),
            Holds.Law("parent-views", "The views of a parent", Regulations("reg.3(1)(b)(iv)"), Holds.FamilysViews),
            Holds.Law("review-timetable", "The review timetable", Regulations("reg.3(1)(b)(v)"), Holds.NextReview),
            Holds.Law("signed", "Date and signature of an authorised officer", Regulations("reg.3(1)(c)"), content => content.Signatures.Any(s => s.On is not null
                && content.Contributors.Any(c => c.Id == s.By && c.Role == PlanRole.AuthorisedOfficer))),
        ]);
    }

    internal static PlanKind Individualised() => new("individualised-educational-programme", "Individualised educational programme", PlanRequirementBasis.Practice, CodeOfPractice,
    [
        Holds.Good("child-views", "The child's own views", CodeOfPractice, Holds.ChildsViews),
        Holds.Good("family-views", "A parent's or carer's views", CodeOfPractice, Holds.FamilysViews),
        Holds.Good("strengths", "What the child is good at", CodeOfPractice, Holds.Strengths),
        Holds.Good("needs", "The additional support needs", CodeOfPractice, Holds.Factors),
        Holds.Good("targets", "Learning targets, each with a measure and a day to look again", CodeOfPractice, Holds.MeasuredTargets),
        Holds.Good("support", "What is provided and by whom", CodeOfPractice, Holds.SupportsByWhom),
        Holds.Good("next-review", "The day the programme is looked at next", CodeOfPractice, Holds.NextReview),
    ]);

    internal static PlanKind Transition()
    {
        static Citation Changes(string provision) => new($"Additional Support for Learning (Changes in School Education) (Scotland) Regulations 2005 (SSI 2005/265) {provision}", Confidence.Verified, "https://www.legislation.gov.uk/ssi/2005/265");

        return new("transition-plan", "Transition plan", PlanRequirementBasis.Practice, Changes("regs 2 to 4; Education (Additional Support for Learning) (Scotland) Act 2004 ss.12 and 13"),
        [
            Holds.GoodMatter("change", "What changes and on which day it is expected", Changes("reg.2")),
            Holds.GoodMatter("advice", "The advice and information that was asked for and taken account of", Changes("reg.3")),
            Holds.Good("child-views", "The views of the child or young person", Changes("reg.3"), Holds.ChildsViews),
            Holds.Good("family-views", "A parent's or carer's views", Changes("reg.3"), Holds.FamilysViews),
            Holds.GoodMatter("information", "What is passed on, to whom, and by which day", Changes("reg.4")),
            Holds.GoodMatter("consent", "The parent's or young person's consent to passing it on", Changes("reg.4(4)")),
            Holds.Good("actions", "Actions, each with who does it and by when", VirtualSchools, Holds.OwnedActions),
        ]);
    }
}
