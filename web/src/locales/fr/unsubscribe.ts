/** The token page that ends the newsletter. */
export const unsubscribeWords = {
  title: 'Ne plus recevoir nos nouvelles',
  heading: 'On s’écrit moins ?',
  lead: 'Un geste, et nos nouvelles s’arrêtent. Personne ne vous demandera pourquoi.',
  whatHappens: 'Ce qui va se passer',
  steps: [
    'Vous ne recevrez plus nos nouvelles, même celles qui allaient partir.',
    'Votre signature reste, et compte toujours.',
    'Les messages sur votre signature ou vos inscriptions arrivent encore : ils répondent à ce que vous faites.',
  ],
  leave: 'J’arrête les nouvelles',
  keep: 'Rien ne change tant que vous n’appuyez pas. Pour continuer à les recevoir, fermez simplement cette page.',
  done: 'C’est fait',
  doneLead: 'Nos nouvelles s’arrêtent ici. Merci de les avoir lues.',
  doneText: 'Votre signature, elle, reste. Et les actualités se lisent toujours sur le site.',
  read: 'Lire les actualités',
  bad: {
    hint: 'Chaque nouvelle porte son lien, tout en bas : celui de la dernière marche.',
    way: { label: 'Demander l’arrêt des nouvelles', href: '/contact?sujet=donnees' },
  },
}
